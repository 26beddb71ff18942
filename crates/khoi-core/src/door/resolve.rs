//! Names become ids: codes of units, names of persons, and labels of those who come in with the draft.

use crate::acts::AnyAct;
use crate::entry::Identity;
use crate::record::{Kind, Node, Spec, Value, Wrong};
use crate::says;
use crate::state::World;
use crate::value::{PersonId, PersonName, Says, UnitId, fold};
use std::collections::HashMap;

/// The names of a draft.
pub(crate) struct Names<'a> {
    world: &'a World,
    units: HashMap<String, UnitId>,
    persons: HashMap<String, PersonId>,
    next_unit: u32,
    next_person: u32,
    pub people: Vec<Identity>,
}

/// Fields of an act at the door that become the identity of the person it brings in.
const IDENTITY: [&str; 3] = ["name", "citizen_number", "card_number"];

impl<'a> Names<'a> {
    pub fn new(world: &'a World) -> Names<'a> {
        let (next_unit, next_person) = (world.units_count() + 1, world.people_count() + 1);
        Names { world, units: HashMap::new(), persons: HashMap::new(), next_unit, next_person, people: vec![] }
    }

    /// Resolves an act: its kind tells its fields.
    pub fn act(&mut self, node: &mut Node, path: &str, wrongs: &mut Vec<Wrong>) {
        let id = node.get("act").and_then(Node::as_text).unwrap_or("").trim().to_string();
        let Some(kind) = AnyAct::KINDS.iter().find(|k| k.id == id) else { return };
        let brings = kind.fields.iter().find(|f| matches!((f.kind)(), Kind::Scalar("new_person")));
        let has_name = kind.fields.iter().any(|f| f.name == "name");
        let mut identity = vec![];
        if let (Value::Group(map), Some(_), false) = (&mut node.value, brings, has_name) {
            identity = IDENTITY.iter().filter_map(|k| map.remove(*k).map(|n| (*k, n))).collect();
        }
        if let Some(field) = brings {
            self.bring_person(node, field.name, &identity, path, wrongs);
        }
        if let Some(field) = kind.fields.iter().find(|f| matches!((f.kind)(), Kind::Scalar("new_unit"))) {
            self.bring_unit(node, field.name);
        }
        self.resolve(node, kind.fields, path, wrongs);
    }

    /// A unit comes in: its label is what stands in the field, else its code.
    fn bring_unit(&mut self, node: &mut Node, field: &str) {
        let text = |name: &str| node.get(name).and_then(Node::as_text).map(|t| t.trim().to_string());
        let given = text(field).filter(|t| !t.is_empty());
        if given.as_deref().is_some_and(|t| UnitId::parse(t).is_ok()) {
            return;
        }
        let id = UnitId::new(self.next_unit);
        self.next_unit += 1;
        for label in [given, text("code")].into_iter().flatten() {
            self.units.insert(fold(&label), id);
        }
        if let Value::Group(map) = &mut node.value {
            map.insert(field.into(), Node { line: node.line, value: Value::Text(id.to_string()) });
        }
    }

    /// A person comes in, or comes back: an exact known name is he, unless a name stands beside the label.
    fn bring_person(
        &mut self,
        node: &mut Node,
        field: &str,
        identity: &[(&str, Node)],
        path: &str,
        wrongs: &mut Vec<Wrong>,
    ) {
        let text = node.get(field).and_then(Node::as_text).map(|t| t.trim().to_string()).filter(|t| !t.is_empty());
        let named = identity.iter().find(|(k, _)| *k == "name").and_then(|(_, n)| n.as_text().map(String::from));
        let number = text.as_deref().and_then(|t| PersonId::parse(t).ok());
        let known = || text.as_deref().filter(|_| named.is_none()).and_then(|t| self.person(t).ok());
        let id = number.or_else(known).unwrap_or_else(|| {
            let id = PersonId::new(self.next_person);
            self.next_person += 1;
            id
        });
        if let Some(label) = &text {
            self.persons.insert(fold(label), id);
        }
        let is_new = id.number() > self.world.people_count() && !self.people.iter().any(|p| p.person == id);
        if is_new || !identity.is_empty() {
            // Of one who is in the book only what is given changes.
            let held = self.world.identity(id);
            let name = named.or(held.map(|h| h.name.to_string())).or(text).unwrap_or_default();
            let given =
                |key: &str| identity.iter().find(|(k, _)| *k == key).and_then(|(_, n)| n.as_text().map(String::from));
            let node = Node { line: node.line, value: Value::Text(name) };
            if let Some(name) = Node::scalar(Some(&node), &Node::join(path, "name"), wrongs, PersonName::parse) {
                let citizen_number = given("citizen_number").or(held.and_then(|h| h.citizen_number.clone()));
                let card_number = given("card_number").or(held.and_then(|h| h.card_number.clone()));
                self.people.retain(|p| p.person != id);
                self.people.push(Identity { person: id, name, citizen_number, card_number });
            }
        }
        if let Value::Group(map) = &mut node.value {
            map.insert(field.into(), Node { line: node.line, value: Value::Text(id.to_string()) });
        }
    }

    /// Puts ids in place of names, in all fields and nested ones.
    pub fn resolve(&mut self, node: &mut Node, fields: &[Spec], path: &str, wrongs: &mut Vec<Wrong>) {
        let Value::Group(map) = &mut node.value else { return };
        for spec in fields {
            if let Some(inner) = map.get_mut(spec.name) {
                self.field(inner, (spec.kind)(), &Node::join(path, spec.name), wrongs);
            }
        }
    }

    fn field(&mut self, node: &mut Node, kind: Kind, path: &str, wrongs: &mut Vec<Wrong>) {
        match kind {
            Kind::Maybe(inner) => self.field(node, inner(), path, wrongs),
            Kind::Record(fields) => self.resolve(node, fields, path, wrongs),
            Kind::Scalar("act") => self.act(node, path, wrongs),
            Kind::List(inner) => {
                if let Value::Text(text) = &node.value {
                    let parts = text.split(',').map(str::trim).filter(|t| !t.is_empty());
                    let line = node.line;
                    node.value = Value::List(parts.map(|t| Node { line, value: Value::Text(t.into()) }).collect());
                }
                if let Value::List(items) = &mut node.value {
                    for (i, item) in items.iter_mut().enumerate() {
                        self.field(item, inner(), &format!("{path}[{i}]"), wrongs);
                    }
                }
            }
            Kind::Scalar(kind) => {
                let Value::Text(text) = &node.value else { return };
                let found = match kind {
                    "unit" => self.unit(text).map(|u| u.to_string()),
                    "person" => self.person(text).map(|p| p.to_string()),
                    "end" => self.end(text),
                    _ => return,
                };
                match found {
                    Ok(id) => node.value = Value::Text(id),
                    Err(says) => wrongs.push(Wrong { path: path.into(), line: node.line, says }),
                }
            }
            Kind::Choice(_) => {}
        }
    }

    fn unit(&self, text: &str) -> Result<UnitId, Says> {
        let text = text.trim();
        if let Ok(id) = UnitId::parse(text)
            && id.number() < self.next_unit
        {
            return Ok(id);
        }
        let label = self.units.get(&fold(text)).copied();
        match label.or_else(|| self.world.unit_by_code(text)) {
            Some(id) => Ok(id),
            None => UnitId::parse("").map_err(|_| {
                says!(
                    "không có tổ chức nào mang mã “{text}”, xin ghi mã tổ chức hoặc số trong sổ như u12",
                    "there is no unit with the code “{text}”, write a code or a number in the book such as u12"
                )
            }),
        }
    }

    fn person(&self, text: &str) -> Result<PersonId, Says> {
        let text = text.trim();
        if let Ok(id) = PersonId::parse(text)
            && id.number() < self.next_person
        {
            return Ok(id);
        }
        let label = self.persons.get(&fold(text)).copied();
        if let Some(id) = label.or_else(|| self.world.only_person(text)) {
            return Ok(id);
        }
        let several = self.world.find_people(text, 3).len();
        Err(if several > 1 {
            says!(
                "có nhiều người tên “{text}”, xin ghi số trong sổ như p345",
                "several persons are called “{text}”, write the number in the book such as p345"
            )
        } else {
            says!(
                "không có người nào tên “{text}” trong sổ, xin ghi họ tên đã có hoặc số trong sổ như p345",
                "no person called “{text}” is in the book, write a recorded name or a number such as p345"
            )
        })
    }

    fn end(&self, text: &str) -> Result<String, Says> {
        if text.starts_with("ngoài:") || text.starts_with("outside:") {
            return Ok(text.to_string());
        }
        self.unit(text).map(|u| u.to_string()).map_err(|says| {
            Says::new(
                format!("{}; nơi ngoài sổ ghi như “ngoài:Đảng ủy phường A”", says.vi),
                format!("{}; a place outside is written “outside:…”", says.en),
            )
        })
    }
}
