// What script adds: search by "/" or Ctrl K, the slider of years, copying a sentence. Pages work without it.

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
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
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
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;
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

enhance();
