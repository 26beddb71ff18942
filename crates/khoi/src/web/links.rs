//! Addresses of pages: the only place that knows how they are written.

use crate::app::View;
use khoi_core::value::{Day, PersonId, UnitId};

/// A path with a query; names and values are escaped.
pub fn query<'a>(path: &str, parts: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = path.to_string();
    let mut sign = if path.contains('?') { '&' } else { '?' };
    for (name, value) in parts {
        out.push(sign);
        escape(name, &mut out);
        out.push('=');
        escape(value, &mut out);
        sign = '&';
    }
    out
}

/// The path of a unit, with what stands after it (`/qua-trinh`).
pub fn unit(view: &View, unit: UnitId, day: Day, after: &str) -> String {
    let mut path = "/to-chuc/".to_string();
    escape(&unit_code(view, unit, day), &mut path);
    path + after
}

/// The path of a bloc's home.
pub fn bloc(view: &View, unit: UnitId, day: Day) -> String {
    let mut path = "/khoi/".to_string();
    escape(&unit_code(view, unit, day), &mut path);
    path
}

/// The code by which a unit is named in addresses: its code, where that leads back to it; else its number.
pub fn unit_code(view: &View, unit: UnitId, day: Day) -> String {
    let code = view.world().unit_code(unit, day);
    let own = !code.is_empty() && view.world().unit_by_code(code) == Some(unit);
    if own { code.to_string() } else { unit.to_string() }
}

/// The path of a person.
pub fn person(person: PersonId) -> String {
    format!("/dang-vien/{person}")
}

/// The path of an entry.
pub fn entry(seq: u32) -> String {
    format!("/van-ban/{seq}")
}

/// An address to which a sign-in may lead back: a path of this server, nothing else.
pub fn is_local(path: &str) -> bool {
    let plain = path.bytes().all(|b| (0x21..0x7f).contains(&b) && b != b'\\');
    plain && path.starts_with('/') && !path.starts_with("//")
}

/// Percent-escapes all but unreserved bytes.
pub fn escape(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => {
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

const HEX: &[u8; 16] = b"0123456789ABCDEF";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_server_are_led_back_to() {
        for good in ["/", "/khoi/SONLA?ngay=2020-01-01", "/to-chuc/A%20B"] {
            assert!(is_local(good), "{good}");
        }
        for bad in ["", "//evil.vn", "https://evil.vn", "/\\evil.vn", "khoi", "/a b", "/a\r\nSet-Cookie:x"] {
            assert!(!is_local(bad), "{bad}");
        }
    }

    #[test]
    fn parts_are_escaped() {
        let address = query("/tim", [("q", "Lò Thị & Mai")].into_iter());
        assert_eq!(address, "/tim?q=L%C3%B2%20Th%E1%BB%8B%20%26%20Mai");
    }
}
