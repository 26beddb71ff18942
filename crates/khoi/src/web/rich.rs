//! Text with links in it, escaped once and for all when it is made.

use askama::filters::HtmlSafe;
use std::fmt;

/// Escaped HTML: text and links only. Nothing else can be put in, so printing it is safe.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rich(String);

impl Rich {
    /// Plain text.
    pub fn text(text: &str) -> Rich {
        let mut rich = Rich::default();
        rich.push(text);
        rich
    }

    /// A link.
    pub fn link(text: &str, href: &str) -> Rich {
        let mut rich = Rich::default();
        rich.push_link(text, href);
        rich
    }

    /// Adds plain text.
    pub fn push(&mut self, text: &str) -> &mut Rich {
        escape(text, &mut self.0);
        self
    }

    /// Adds a link; a path of this server only, so that no text of a user becomes another scheme.
    pub fn push_link(&mut self, text: &str, href: &str) -> &mut Rich {
        debug_assert!(href.starts_with(['/', '#']));
        self.0.push_str("<a href=\"");
        escape(href, &mut self.0);
        self.0.push_str("\">");
        escape(text, &mut self.0);
        self.0.push_str("</a>");
        self
    }

    /// Adds other rich text.
    pub fn append(&mut self, other: &Rich) -> &mut Rich {
        self.0.push_str(&other.0);
        self
    }

    /// Several, with a text between.
    pub fn joined(parts: &[Rich], between: &str) -> Rich {
        let mut rich = Rich::default();
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                rich.push(between);
            }
            rich.append(part);
        }
        rich
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Rich {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Rich {}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        let rich = Rich::link("<script>alert('x')</script>", "/a?\"onclick=x");
        let html = rich.to_string();
        assert!(!html.contains("<script") && !html.contains("\"onclick"), "{html}");
    }
}
