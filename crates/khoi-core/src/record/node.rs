//! What came in at the door, before it is a record: texts, lists and groups, each with its line.

use super::Spec;
use crate::says;
use crate::value::Says;
use std::collections::BTreeMap;

/// A text, list or group as typed, uploaded or read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The line in the file, from 1; 0 when there is none.
    pub line: u32,
    /// What stands there.
    pub value: Value,
}

/// What stands in a [`Node`].
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text, number, day or yes/no as written.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A group of named nodes.
    Group(BTreeMap<String, Node>),
}

/// Điều sai trong dữ liệu vào: one wrong field; all of them are given at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// Where: `act[2].person`.
    pub path: String,
    /// The line in the file, from 1; 0 when unknown.
    pub line: u32,
    /// What is so, then the way out.
    pub says: Says,
}

impl Node {
    /// A text without a line.
    pub fn text(text: impl Into<String>) -> Node {
        Node { line: 0, value: Value::Text(text.into()) }
    }

    /// A group without lines.
    pub fn map(entries: impl IntoIterator<Item = (String, Node)>) -> Node {
        Node { line: 0, value: Value::Group(entries.into_iter().collect()) }
    }

    /// The text, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Value::Text(t) = &self.value { Some(t) } else { None }
    }

    /// The named node within a group.
    pub fn get(&self, name: &str) -> Option<&Node> {
        if let Value::Group(map) = &self.value { map.get(name) } else { None }
    }

    /// The group without some names.
    pub fn without(&self, names: &[&str]) -> Node {
        let value = match &self.value {
            Value::Group(map) => Value::Group(
                map.iter().filter(|(k, _)| !names.contains(&k.as_str())).map(|(k, v)| (k.clone(), v.clone())).collect(),
            ),
            value => value.clone(),
        };
        Node { line: self.line, value }
    }

    /// Reads JSON; a number becomes its text, null is left out.
    pub fn from_json(text: &str) -> Result<Node, Wrong> {
        let value: serde_json::Value = serde_json::from_str(text).map_err(|e| {
            let why = e.to_string();
            Wrong {
                path: String::new(),
                line: u32::try_from(e.line()).unwrap_or(0),
                says: says!("tệp không phải JSON hợp lệ: {why}", "the file is not valid JSON: {why}"),
            }
        })?;
        Ok(from_json_value(value).unwrap_or_else(|| Node::map([])))
    }

    /// Reads TOML, with the line of each value.
    pub fn from_toml(text: &str) -> Result<Node, Wrong> {
        let starts: Vec<usize> = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1))
            .collect();
        let line = |at: usize| u32::try_from(starts.partition_point(|s| *s <= at)).unwrap_or(0);
        match toml::de::DeTable::parse(text) {
            Ok(table) => Ok(from_table(table.get_ref(), line(table.span().start), &line)),
            Err(e) => {
                let why = e.message().to_string();
                Err(Wrong {
                    path: String::new(),
                    line: e.span().map_or(0, |s| line(s.start)),
                    says: says!("tệp không phải TOML hợp lệ: {why}", "the file is not valid TOML: {why}"),
                })
            }
        }
    }

    /// `path.name`, or `name` at the top.
    pub fn join(path: &str, name: &str) -> String {
        if path.is_empty() { name.into() } else { format!("{path}.{name}") }
    }

    /// Reads one text by a parser; says where it fails.
    pub fn scalar<T>(
        node: Option<&Node>,
        path: &str,
        wrongs: &mut Vec<Wrong>,
        parse: impl Fn(&str) -> Result<T, Says>,
    ) -> Option<T> {
        let (line, read) = match node {
            None => (0, Err(says!("thiếu trường này, xin điền vào", "this field is missing, fill it in"))),
            Some(Node { line, value: Value::Text(text) }) => (*line, parse(text)),
            Some(Node { line, .. }) => (
                *line,
                Err(says!(
                    "cần một giá trị, không phải nhóm hay danh sách",
                    "one value is needed, not a group or a list"
                )),
            ),
        };
        read.map_err(|says| wrongs.push(Wrong { path: path.into(), line, says })).ok()
    }

    /// The named nodes of a group; a name that no field bears is wrong.
    pub fn group<'a>(
        node: Option<&'a Node>,
        path: &str,
        fields: &[Spec],
        wrongs: &mut Vec<Wrong>,
    ) -> Option<&'a BTreeMap<String, Node>> {
        let (line, says) = match node {
            Some(Node { value: Value::Group(map), .. }) => {
                for (name, node) in map {
                    if !fields.iter().any(|f| f.name == name) {
                        let known = fields.iter().map(|f| f.name).collect::<Vec<_>>().join(", ");
                        let says = says!(
                            "không có trường “{name}”, các trường là: {known}",
                            "there is no field “{name}”, the fields are: {known}"
                        );
                        wrongs.push(Wrong { path: Node::join(path, name), line: node.line, says });
                    }
                }
                return Some(map);
            }
            Some(node) => (node.line, says!("cần một nhóm trường", "a group of fields is needed")),
            None => (0, says!("thiếu nhóm này, xin điền vào", "this group is missing, fill it in")),
        };
        wrongs.push(Wrong { path: path.into(), line, says });
        None
    }
}

fn from_json_value(value: serde_json::Value) -> Option<Node> {
    use serde_json::Value as Json;
    let value = match value {
        Json::Null => return None,
        Json::Bool(b) => Value::Text(b.to_string()),
        Json::Number(n) => Value::Text(n.to_string()),
        Json::String(s) => Value::Text(s),
        Json::Array(a) => Value::List(a.into_iter().filter_map(from_json_value).collect()),
        Json::Object(o) => Value::Group(o.into_iter().filter_map(|(k, v)| Some((k, from_json_value(v)?))).collect()),
    };
    Some(Node { line: 0, value })
}

fn from_table(table: &toml::de::DeTable, at: u32, line: &impl Fn(usize) -> u32) -> Node {
    let entries = table.iter().map(|(key, value)| {
        let at = line(key.span().start);
        (key.get_ref().to_string(), from_value(value.get_ref(), at, line))
    });
    Node { line: at, value: Value::Group(entries.collect()) }
}

fn from_value(value: &toml::de::DeValue, at: u32, line: &impl Fn(usize) -> u32) -> Node {
    use toml::de::DeValue;
    let value = match value {
        DeValue::String(s) => Value::Text(s.to_string()),
        DeValue::Integer(n) => Value::Text(n.to_string()),
        DeValue::Float(n) => Value::Text(n.to_string()),
        DeValue::Boolean(b) => Value::Text(b.to_string()),
        DeValue::Datetime(d) => Value::Text(d.to_string()),
        DeValue::Array(list) => {
            Value::List(list.iter().map(|v| from_value(v.get_ref(), line(v.span().start), line)).collect())
        }
        DeValue::Table(table) => return from_table(table, at, line),
    };
    Node { line: at, value }
}
