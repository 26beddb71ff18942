//! The master key in its printed form: groups of eight characters, each with its own check, and a check over all.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::cipher::Secret;
use crate::error::{Error, KeyFault, Result};

/// Crockford's base 32: no I, L, O, U, so that nothing is misread from paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Eight groups of four key bytes, and one that checks the whole.
const GROUP_COUNT: usize = 9;
const GROUP_SIZE: usize = 8;

/// Khóa chủ: the key that wraps every data key of a ledger. Without it the ledger cannot be read by anyone.
#[derive(Clone, Debug)]
pub struct Key(Secret);

impl Key {
    /// A new key from the operating system's generator.
    pub fn generate() -> Result<Key> {
        Secret::random().map(Key)
    }

    /// Reads a key file or a recovery copy; lines that begin with `#`, spaces, dashes and case are ignored,
    /// O is read as 0, I and L as 1. Says which group is mistyped.
    pub fn parse(text: &str) -> Result<Key> {
        let digits = digits(text)?;
        let needed = GROUP_COUNT * GROUP_SIZE;
        if digits.len() != needed {
            return Err(KeyFault::Length { held: digits.len(), needed }.into());
        }
        let (groups, _) = digits.as_chunks::<GROUP_SIZE>();
        let mut key = Zeroizing::new([0; 32]);
        for (n, (group, slot)) in groups.iter().zip(key.as_chunks_mut::<4>().0).enumerate() {
            let [bytes @ .., check] = from_digits(group);
            if check != group_check(n, &bytes) {
                return Err(KeyFault::Group { number: n + 1 }.into());
            }
            *slot = bytes;
        }
        if from_digits(&groups[GROUP_COUNT - 1]) != whole_check(&key) {
            return Err(KeyFault::Whole.into());
        }
        Ok(Key(Secret::new(*key)))
    }

    /// The printed form: three lines of three groups, under two lines of explanation.
    pub fn print(&self) -> Zeroizing<String> {
        let key = self.0.bytes();
        let mut text = Zeroizing::new(String::from(
            "# khoi: khóa của sổ; giữ bản in tách khỏi dữ liệu, mất khóa là mất sổ\n\
             # khoi: the key of the ledger; keep a printed copy apart from the data\n",
        ));
        for (n, bytes) in key.as_chunks::<4>().0.iter().enumerate() {
            let [a, b, c, d] = *bytes;
            push_group(&mut text, n, [a, b, c, d, group_check(n, bytes)]);
        }
        push_group(&mut text, GROUP_COUNT - 1, whole_check(key));
        text
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0
    }
}

fn push_group(text: &mut String, n: usize, bytes: [u8; 5]) {
    let number = bytes.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    for at in (0..GROUP_SIZE).rev() {
        text.push(ALPHABET[(number >> (5 * at) & 31) as usize] as char);
        if at == GROUP_SIZE / 2 {
            text.push('-');
        }
    }
    text.push(if n % 3 == 2 { '\n' } else { ' ' });
}

fn digits(text: &str) -> Result<Zeroizing<Vec<u8>>> {
    let mut digits = Zeroizing::new(Vec::with_capacity(GROUP_COUNT * GROUP_SIZE));
    for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
        for letter in line.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '\u{feff}') {
            let meant = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            match ALPHABET.iter().position(|digit| *digit as char == meant) {
                Some(value) => digits.push(value as u8),
                None => {
                    return Err(KeyFault::Letter { letter, group: digits.len() / GROUP_SIZE + 1 }.into());
                }
            }
        }
    }
    Ok(digits)
}

fn from_digits(group: &[u8; GROUP_SIZE]) -> [u8; 5] {
    let number = group.iter().fold(0u64, |number, digit| number << 5 | u64::from(*digit));
    let [_, _, _, bytes @ ..] = number.to_be_bytes();
    bytes
}

fn group_check(n: usize, bytes: &[u8; 4]) -> u8 {
    Sha256::new().chain_update(b"khoi.group.v1").chain_update([n as u8]).chain_update(bytes).finalize()[0]
}

fn whole_check(key: &[u8; 32]) -> [u8; 5] {
    let hash: [u8; 32] = Sha256::new().chain_update(b"khoi.whole.v1").chain_update(key).finalize().into();
    let [a, b, c, d, e, ..] = hash;
    [a, b, c, d, e]
}

impl From<KeyFault> for Error {
    fn from(fault: KeyFault) -> Error {
        Error::BadKey { fault }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> KeyFault {
        match Key::parse(text) {
            Err(Error::BadKey { fault }) => fault,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_printed_key_is_read_back_and_each_slip_is_named() {
        let key = Key::generate().unwrap();
        let text = key.print();
        assert_eq!(Key::parse(&text).unwrap().secret().bytes(), key.secret().bytes());
        let copied = text.to_lowercase().replace('0', "o").replace('1', "l");
        assert_eq!(Key::parse(&copied).unwrap().secret().bytes(), key.secret().bytes());

        let plain: String = text.lines().filter(|l| !l.starts_with('#')).collect::<Vec<_>>().join("\n");
        let start = plain.find(' ').unwrap() + 1;
        let old = &plain[start..start + 1];
        let slip = format!("{}{}{}", &plain[..start], if old == "7" { "8" } else { "7" }, &plain[start + 1..]);
        assert!(matches!(fault(&slip), KeyFault::Group { number: 2 }));
        assert!(matches!(fault(&plain[..40]), KeyFault::Length { needed: 72, .. }));
        assert!(matches!(fault(&plain.replacen(' ', " ?", 1)), KeyFault::Letter { letter: '?', group: 2 }));
        let groups: Vec<&str> = plain.split_whitespace().collect();
        let swapped = [groups[1], groups[0]].into_iter().chain(groups[2..].iter().copied()).collect::<String>();
        assert!(matches!(fault(&swapped), KeyFault::Group { number: 1 }), "groups know their place");
    }
}
