//! A real Chromium, driven over its debugging socket: pages are opened, fields filled and keys pressed as a person would.

use super::browser::Served;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A browser with one page; ends with the test.
pub struct Browser {
    process: Child,
    socket: TcpStream,
    last: u64,
    address: String,
}

impl Drop for Browser {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

impl Browser {
    /// Starts over a served book, signed in.
    pub fn start(chromium: &Path, served: &Served, profile: &str) -> Browser {
        let mut command = Command::new(chromium);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]);
        command.args(["--disable-background-networking", "--disable-component-update", "--disable-sync"]);
        command.args(["--remote-debugging-port=0", "--window-size=1280,900", "about:blank"]);
        command.arg(format!("--user-data-dir={}", served.dir.join(profile).display()));
        let mut process = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines().map_while(Result::ok);
        let listens = |l: String| {
            let (_, rest) = l.split_once("DevTools listening on ws://")?;
            rest.split('/').next().map(str::to_string)
        };
        let host = lines.by_ref().find_map(listens).expect("Chromium listens");
        // What it says later is read and let go, so that it never waits.
        std::thread::spawn(move || lines.for_each(drop));
        let list = get(&host, "/json/list");
        let pages: Value = serde_json::from_str(&list).unwrap_or_else(|e| panic!("{e}: {list}"));
        let page = pages.as_array().unwrap().iter().find(|p| p["type"] == "page").expect("a page is open");
        let path = page["webSocketDebuggerUrl"].as_str().unwrap().split_once(&host).unwrap().1.to_string();
        let mut browser = Browser { process, socket: upgrade(&host, &path), last: 0, address: served.address.clone() };
        let (name, value) = served.cookie.split_once('=').unwrap();
        let url = format!("http://{}/", served.address);
        browser.ask("Network.setCookie", &json!({"name": name, "value": value, "url": url, "httpOnly": true}));
        browser
    }

    /// Opens a path and waits until it is there.
    pub fn open(&mut self, path: &str) {
        let url = format!("http://{}{path}", self.address);
        self.ask("Page.navigate", &json!({"url": url}));
        let shown = path.split('#').next().unwrap().to_string();
        self.until(&format!("document.readyState === 'complete' && location.href.includes({})", json!(shown)));
    }

    /// The value of an expression.
    pub fn eval(&mut self, expression: &str) -> Value {
        let asked = json!({"expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true});
        let answer = self.ask("Runtime.evaluate", &asked);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Waits until a condition holds; a page that changes meanwhile is asked again.
    pub fn until(&mut self, condition: &str) {
        for _ in 0..150 {
            let wait = format!("new Promise((done) => setTimeout(() => done(Boolean({condition})), 100))");
            let asked = json!({"expression": wait, "awaitPromise": true, "returnByValue": true});
            if self.ask("Runtime.evaluate", &asked)["result"]["value"] == true {
                return;
            }
        }
        let page = self.eval("document.body.innerText");
        panic!("it never came to be: {condition}\n{page}");
    }

    /// Presses a key.
    pub fn press(&mut self, key: &str) {
        let text = match key {
            "Enter" => "\r",
            key if key.len() == 1 => key,
            _ => "",
        };
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            let code = if key == "Enter" { 13 } else { 0 };
            self.ask(
                "Input.dispatchKeyEvent",
                &json!({"type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code}),
            );
        }
    }

    /// Clicks with the mouse on what a selector finds; where text is given, on the first that holds it.
    pub fn click(&mut self, selector: &str, text: &str) {
        let found = format!(
            "[...document.querySelectorAll({})].find((e) => e.textContent.includes({}) && e.getClientRects().length > 0)",
            json!(selector),
            json!(text)
        );
        self.until(&found);
        let place = format!(
            "(() => {{ const e = {found}; e.scrollIntoView({{block: 'center'}}); const r = e.getBoundingClientRect(); \
             return [r.x + r.width / 2, r.y + r.height / 2]; }})()"
        );
        let place = self.eval(&place);
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1});
            self.ask("Input.dispatchMouseEvent", &event);
        }
    }

    /// Types into a field, in place of what stands there.
    pub fn fill(&mut self, selector: &str, text: &str) {
        let field = format!("document.querySelector({})", json!(selector));
        self.until(&field);
        self.eval(&format!("(() => {{ const e = {field}; e.focus(); e.select(); }})()"));
        self.ask("Input.insertText", &json!({"text": text}));
    }

    /// Chooses from a list of values, or sets a field of a day.
    pub fn choose(&mut self, selector: &str, value: &str) {
        let field = format!("document.querySelector({})", json!(selector));
        self.until(&field);
        self.eval(&format!("{field}.value = {}", json!(value)));
        assert_eq!(self.eval(&format!("{field}.value")), value, "{selector} has no such value");
    }

    /// Puts a file into a field, as the dialogue of the browser would.
    pub fn choose_file(&mut self, selector: &str, path: &Path) {
        let root = self.ask("DOM.getDocument", &json!({}))["root"]["nodeId"].clone();
        let field = self.ask("DOM.querySelector", &json!({"nodeId": root, "selector": selector}))["nodeId"].clone();
        self.ask("DOM.setFileInputFiles", &json!({"nodeId": field, "files": [path]}));
    }

    /// The page as it is seen, as PNG; in the size of a page of the guide.
    pub fn picture(&mut self, height: u32) -> Vec<u8> {
        let size = json!({"width": 1120, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.ask("Emulation.setDeviceMetricsOverride", &size);
        self.ask("Emulation.setScrollbarsHidden", &json!({"hidden": true}));
        let data = self.ask("Page.captureScreenshot", &json!({"format": "png"}))["data"].clone();
        self.ask("Emulation.clearDeviceMetricsOverride", &json!({}));
        decoded(&data)
    }

    /// The page as it is printed, as PDF.
    pub fn print(&mut self) -> Vec<u8> {
        decoded(&self.ask("Page.printToPDF", &json!({"preferCSSPageSize": true}))["data"])
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.last += 1;
        send(&mut self.socket, &json!({"id": self.last, "method": method, "params": params}).to_string());
        loop {
            let text = receive(&mut self.socket);
            let answer: Value = serde_json::from_str(&text).unwrap();
            if answer["id"] == self.last {
                return answer["result"].clone();
            }
        }
    }
}

fn decoded(data: &Value) -> Vec<u8> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.decode(data.as_str().unwrap_or_default()).unwrap()
}

fn get(host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut head = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        head.read_line(&mut line).unwrap();
        if let Some((_, n)) = line.to_lowercase().split_once("content-length:") {
            length = n.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    head.read_exact(&mut body).unwrap();
    String::from_utf8(body).unwrap()
}

fn upgrade(host: &str, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let key = "a2hvaS1raG9pLWtob2kta2g=";
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    .unwrap();
    let mut head = vec![];
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    assert!(head.starts_with(b"HTTP/1.1 101"), "{}", String::from_utf8_lossy(&head));
    stream
}

/// A text frame, masked with noughts as a client must mask.
fn send(stream: &mut TcpStream, text: &str) {
    let mut frame = vec![0x81];
    match text.len() {
        n if n < 126 => frame.push(0x80 | n as u8),
        n if n < 65_536 => {
            frame.push(0x80 | 126);
            frame.extend((n as u16).to_be_bytes());
        }
        n => {
            frame.push(0x80 | 127);
            frame.extend((n as u64).to_be_bytes());
        }
    }
    frame.extend([0; 4]);
    frame.extend(text.as_bytes());
    stream.write_all(&frame).unwrap();
}

/// The next text, put together from its frames.
fn receive(stream: &mut TcpStream) -> String {
    let mut out = vec![];
    loop {
        let mut head = [0; 2];
        stream.read_exact(&mut head).unwrap();
        let length = match head[1] & 0x7f {
            126 => {
                let mut n = [0; 2];
                stream.read_exact(&mut n).unwrap();
                u16::from_be_bytes(n) as usize
            }
            127 => {
                let mut n = [0; 8];
                stream.read_exact(&mut n).unwrap();
                u64::from_be_bytes(n) as usize
            }
            n => n as usize,
        };
        let mut body = vec![0; length];
        stream.read_exact(&mut body).unwrap();
        if head[0] & 0x0f < 3 {
            out.extend(body);
            if head[0] & 0x80 != 0 {
                return String::from_utf8(out).unwrap();
            }
        }
    }
}
