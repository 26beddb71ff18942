//! The rule pack that this program carries.

use khoi_core::record::Wrong;
use khoi_core::rules::Pack;
use sha2::{Digest, Sha256};

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// File names and texts, in this order.
        pub const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../../packs/dang-bo-khoi/", $name)))),*];
    };
}

files![
    "pack.toml",
    "calendar.toml",
    "regulations.toml",
    "authority.toml",
    "rules/admission.toml",
    "rules/badges.toml",
    "rules/committees.toml",
    "rules/discipline.toml",
    "rules/documents.toml",
    "rules/dues.toml",
    "rules/grades.toml",
    "rules/meetings.toml",
    "rules/members.toml",
    "rules/terms.toml",
    "rules/transfers.toml",
    "rules/units.toml",
];

/// The pack, read and checked.
pub fn pack() -> Result<Pack, Vec<Wrong>> {
    Pack::read(FILES.iter().copied())
}

/// SHA-256 of the pack's files, in hex: what the ledger's `adopt_pack` names.
pub fn hash() -> String {
    let mut digest = Sha256::new();
    for (name, text) in FILES {
        digest.update((name.len() as u64).to_le_bytes());
        digest.update(name);
        digest.update((text.len() as u64).to_le_bytes());
        digest.update(text);
    }
    digest.finalize().iter().map(|b| format!("{b:02x}")).collect()
}
