// What script adds: search by "/" or Ctrl K, the slider of years, copying a sentence, walking through a checked text. Pages work without it.

const typing = (at) => at.matches?.("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const wanted = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !typing(event.target));
  const box = document.querySelector(".find input");
  if (wanted && box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.(".copy");
  if (!button) return;
  const { copy, copyFrom } = button.dataset;
  await navigator.clipboard.writeText(copy ?? document.querySelector(copyFrom).value);
  button.textContent = button.dataset.done;
});

// The slider shows the year while it moves, and asks for the page of that year once it rests; the place is kept.
let asking = 0;

async function show(address) {
  const mine = ++asking;
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (mine !== asking) return;
  if (answer.redirected || !answer.ok) return location.assign(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of [".asof", "main", "header.top"]) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
    if (old && fresh) old.replaceWith(fresh);
  }
  document.title = page.title;
  history.replaceState(null, "", address);
  enhance();
  document.querySelector(".asof .years")?.focus();
}

function enhance() {
  for (const button of document.querySelectorAll(".copy")) button.hidden = !navigator.clipboard;
  for (const part of document.querySelectorAll("[data-print], [data-script]")) part.hidden = false;
  const slider = document.querySelector(".asof .years");
  const day = document.querySelector(".asof input[name=ngay]");
  if (!slider || !day) return;
  slider.hidden = false;
  day.form.querySelector("button").hidden = true;
  const word = document.querySelector(".asof .day b");
  slider.addEventListener("input", () => {
    const [, month, date] = day.value.split("-");
    word.textContent = `${+date}/${+month}/${slider.value}`;
  });
  slider.addEventListener("change", () => {
    const address = new URL(location.href);
    // 29 February has no fellow in most years.
    const rest = day.value.slice(4) === "-02-29" ? "-02-28" : day.value.slice(4);
    address.searchParams.set("ngay", slider.value + rest);
    address.searchParams.delete("trang");
    show(address);
  });
  day.addEventListener("change", () => day.value && day.form.requestSubmit());
}

// Soát số liệu: from figure to figure by n/p (or j/k), Enter opens, Esc closes; a figure opens beside the text without leaving it.
const marks = () => [...document.querySelectorAll(".checked .text a.mark:not(.off)")];

function step(by) {
  const all = marks();
  const at = all.findIndex((m) => m === document.activeElement || m.hasAttribute("aria-current"));
  const focused = all.indexOf(document.activeElement);
  const next = all[Math.max(0, Math.min(all.length - 1, (focused >= 0 ? focused : at) + by))] ?? all[0];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
}

async function open(address) {
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [old, fresh] = [document.querySelector(".checked aside"), page.querySelector(".checked aside")];
  if (!answer.ok || !old || !fresh) return location.assign(address);
  old.replaceWith(fresh);
  document.querySelector(".checked").className = page.querySelector(".checked").className;
  for (const mark of document.querySelectorAll(".text a.mark")) {
    const same = page.getElementById(mark.id);
    mark.toggleAttribute("aria-current", same?.hasAttribute("aria-current") ?? false);
  }
  history.replaceState(null, "", address.split("#")[0]);
  enhance();
  if (matchMedia("(max-width:900px)").matches) fresh.querySelector(".opened")?.scrollIntoView();
}

document.addEventListener("keydown", (event) => {
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || !document.querySelector(".checked")) return;
  if (event.key === "n" || event.key === "j") step(1);
  else if (event.key === "p" || event.key === "k") step(-1);
  else if (event.key === "Escape" && document.querySelector(".opened")) {
    const address = new URL(location.href);
    address.searchParams.delete("so");
    open(address.pathname + address.search);
  } else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) return print();
  const link = event.target.closest?.(".checked .text a.mark, .checked .claim a, .opened .turn a[rel], .opened .plain-list a[href*='so=']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link.getAttribute("href"));
});

// A file may be dropped on the box of the text.
document.addEventListener("dragover", (event) => event.target.closest?.("[data-drop]") && event.preventDefault());
document.addEventListener("drop", (event) => {
  const box = event.target.closest?.("[data-drop]");
  if (!box || !event.dataTransfer.files.length) return;
  event.preventDefault();
  box.form.elements[box.dataset.drop].files = event.dataTransfer.files;
});

enhance();
