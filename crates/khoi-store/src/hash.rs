//! The hash chain: digests of parts, the commitment of an entry, and heads.

use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// How many bytes a hash, a salt and a key have.
pub(crate) const HASH_SIZE: usize = 32;

/// A SHA-256 value or a salt.
pub(crate) type Hash = [u8; HASH_SIZE];

/// Mã đầu chuỗi: the hash of an entry and, through `prev`, of every entry before it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Head(Hash);

impl Head {
    /// What stands before the first entry.
    pub const START: Head = Head([0; HASH_SIZE]);

    /// The 32 bytes as they are hashed and stored.
    pub fn bytes(&self) -> &[u8; HASH_SIZE] {
        &self.0
    }

    /// Reads 64 hexadecimal digits; spaces and dashes are ignored.
    pub fn parse(text: &str) -> Result<Head> {
        let digits = hex_digits(text).ok_or_else(|| bad_mark(text))?;
        from_hex(&digits).and_then(|bytes| bytes.try_into().ok()).map(Head).ok_or_else(|| bad_mark(text))
    }

    /// The first 16 digits in groups of four, for print.
    pub fn short(&self) -> String {
        let digits = to_hex(&self.0[..8]);
        [&digits[..4], &digits[4..8], &digits[8..12], &digits[12..]].join("-")
    }

    pub(crate) fn from_stored(bytes: &[u8]) -> Option<Head> {
        bytes.try_into().ok().map(Head)
    }
}

impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl std::fmt::Debug for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Head({})", self.short())
    }
}

/// Đầu sổ: the last entry of a log and its head; seq 0 is the empty log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tip {
    /// Position of the last entry, counted from 1.
    pub seq: u64,
    /// Its head.
    pub head: Head,
}

impl Tip {
    /// The tip of a log without entries.
    pub const START: Tip = Tip { seq: 0, head: Head::START };

    /// Position and the short head, as printed on paper: `48213:9f2c-11aa-0be3-77d1`.
    pub fn short(&self) -> String {
        format!("{}:{}", self.seq, self.head.short())
    }
}

impl std::fmt::Display for Tip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.seq, self.head)
    }
}

/// Dấu đối chiếu: a position and the beginning of the head that must stand there, as copied from print or a backup.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    seq: u64,
    digits: String,
}

impl Mark {
    /// Reads `seq:digits` with 16 to 64 hexadecimal digits, that is, what [`Tip`] prints, long or short.
    pub fn parse(text: &str) -> Result<Mark> {
        let wrong = || bad_mark(text);
        let (seq, head) = text.trim().split_once(':').ok_or_else(wrong)?;
        let seq = seq.trim().parse().map_err(|_| wrong())?;
        let digits = hex_digits(head).filter(|digits| (16..=64).contains(&digits.len())).ok_or_else(wrong)?;
        Ok(Mark { seq, digits })
    }

    /// The position that is named.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Whether this head begins with the digits.
    pub fn fits(&self, head: &Head) -> bool {
        head.to_string().starts_with(&self.digits)
    }
}

impl From<Tip> for Mark {
    fn from(tip: Tip) -> Mark {
        Mark { seq: tip.seq, digits: tip.head.to_string() }
    }
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.seq, self.digits)
    }
}

/// SHA-256(salt ‖ bytes): what stands for a part when the part itself is gone.
pub(crate) fn part_digest(salt: &[u8], bytes: &[u8]) -> Hash {
    Sha256::new().chain_update(salt).chain_update(bytes).finalize().into()
}

/// Merkle root over part digests, shaped as in RFC 6962: leaves are prefixed 0, nodes 1. At least one digest.
pub(crate) fn commitment(digests: &[Hash]) -> Hash {
    match digests {
        [one] => Sha256::new().chain_update([0]).chain_update(one).finalize().into(),
        several => {
            let left = several.len().next_power_of_two() / 2;
            let (left, right) = several.split_at(left);
            let (left, right) = (commitment(left), commitment(right));
            Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
        }
    }
}

/// What the head of an entry is made of, besides its commitment.
pub(crate) struct Place {
    pub ledger: i64,
    pub seq: u64,
    pub recorded_at: i64,
    pub prev: Head,
}

/// SHA-256("khoi.entry.v1" ‖ ledger ‖ seq ‖ recorded_at ‖ prev ‖ commitment), numbers big-endian in 8 bytes.
pub(crate) fn head(place: &Place, commitment: &Hash) -> Head {
    let hash = Sha256::new()
        .chain_update(b"khoi.entry.v1")
        .chain_update(place.ledger.to_be_bytes())
        .chain_update(place.seq.to_be_bytes())
        .chain_update(place.recorded_at.to_be_bytes())
        .chain_update(place.prev.0)
        .chain_update(commitment)
        .finalize();
    Head(hash.into())
}

pub(crate) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [DIGITS[usize::from(b >> 4)] as char, DIGITS[usize::from(b & 15)] as char]).collect()
}

/// Pairs of lower-case digits; anything else is `None`.
pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else {
        return None;
    };
    pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect()
}

fn hex_digits(text: &str) -> Option<String> {
    let digits: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_lowercase()).collect();
    digits.chars().all(|c| c.is_ascii_hexdigit()).then_some(digits)
}

fn bad_mark(text: &str) -> Error {
    Error::BadMark { text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_prints_and_parses() {
        let head = head(&Place { ledger: 1, seq: 1, recorded_at: 7, prev: Head::START }, &[9; 32]);
        assert_eq!(Head::parse(&head.to_string()).unwrap(), head);
        assert_eq!(head.short().len(), 19);
        assert!(Head::parse("12").is_err());
        let tip = Tip { seq: 5, head };
        assert!(Mark::parse(&tip.short()).unwrap().fits(&head));
        assert!(Mark::parse(&tip.to_string().to_uppercase()).unwrap().fits(&head));
        assert!(!Mark::parse(&Tip { seq: 5, head: Head::START }.short()).unwrap().fits(&head));
        assert!(Mark::parse("5:12").is_err());
        assert!(Mark::parse("a head").is_err());
    }

    /// The layout is a contract for decades: these values were computed once with Python's hashlib.
    #[test]
    fn layout_is_frozen() {
        let digests = [part_digest(&[1; 32], b"a"), part_digest(&[2; 32], b"b"), part_digest(&[3; 32], b"c")];
        let root = commitment(&digests);
        let head = head(&Place { ledger: 7, seq: 2, recorded_at: -5, prev: Head([4; 32]) }, &root);
        assert_eq!(to_hex(&root), "18674935154ab87779710a25dacf4de3d97d347f8b814cca9632eab66f1a6edd");
        assert_eq!(head.to_string(), "6892e02c4de3f4038dac996159f813e4ad8bce34ba34db977941a5ebe7eada53");
    }
}
