//! The cipher and its contexts: what seals a part, a segment and a data key, and what each seal is bound to.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// A 32-byte key; wiped from memory when dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// Takes key bytes.
    pub fn new(bytes: [u8; 32]) -> Secret {
        Secret(Zeroizing::new(bytes))
    }

    /// The key bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn random() -> Result<Secret> {
        random().map(Secret::new)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Authenticated encryption; the default is XChaCha20-Poly1305, a state cipher may take its place.
///
/// The name is stored in the ledger, so that a ledger is never opened with another cipher.
pub trait Cipher: Send + Sync {
    /// A short stable name.
    fn name(&self) -> &'static str;

    /// Seals the joined pieces; the context must be given again to open. Fails only without randomness.
    fn seal(&self, key: &Secret, context: &[u8], pieces: &[&[u8]]) -> Result<Vec<u8>>;

    /// Opens in place; `None` when key, context or bytes are not those of the seal.
    fn open<'s>(&self, key: &Secret, context: &[u8], sealed: &'s mut [u8]) -> Option<&'s [u8]>;
}

/// XChaCha20-Poly1305: 24 random bytes of nonce, then the ciphertext, then 16 bytes of tag.
#[derive(Clone, Copy, Default, Debug)]
pub struct XChaCha;

const NONCE_SIZE: usize = 24;
const TAG_SIZE: usize = 16;

impl Cipher for XChaCha {
    fn name(&self) -> &'static str {
        "xchacha20-poly1305"
    }

    fn seal(&self, key: &Secret, context: &[u8], pieces: &[&[u8]]) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE_SIZE] = random()?;
        let size: usize = pieces.iter().map(|piece| piece.len()).sum();
        let mut sealed = Vec::with_capacity(NONCE_SIZE + size + TAG_SIZE);
        sealed.extend_from_slice(&nonce);
        for piece in pieces {
            sealed.extend_from_slice(piece);
        }
        let tag = XChaCha20Poly1305::new(key.bytes().into())
            .encrypt_inout_detached(&XNonce::from(nonce), context, (&mut sealed[NONCE_SIZE..]).into())
            .map_err(|_| Error::TooLarge { size })?;
        sealed.extend_from_slice(&tag);
        Ok(sealed)
    }

    fn open<'s>(&self, key: &Secret, context: &[u8], sealed: &'s mut [u8]) -> Option<&'s [u8]> {
        let (nonce, rest) = sealed.split_first_chunk_mut::<NONCE_SIZE>()?;
        let (text, tag) = rest.split_last_chunk_mut::<TAG_SIZE>()?;
        XChaCha20Poly1305::new(key.bytes().into())
            .decrypt_inout_detached(&XNonce::from(*nonce), context, (&mut *text).into(), &Tag::from(*tag))
            .ok()?;
        Some(text)
    }
}

/// What a sealed part is bound to.
pub(crate) fn part_context(ledger: i64, key_id: i64, seq: u64, part: u32) -> [u8; 40] {
    context(*b"khoi.prt", [ledger as u64, key_id as u64, seq, u64::from(part)])
}

/// What a sealed segment is bound to.
pub(crate) fn segment_context(ledger: i64, first: u64, count: u64) -> [u8; 40] {
    context(*b"khoi.seg", [ledger as u64, first, count, 1])
}

/// What a sealed piece of work on the desk is bound to.
pub(crate) fn desk_context(ledger: i64, name: u64, version: u64, part: u64) -> [u8; 40] {
    context(*b"khoi.dsk", [ledger as u64, name, version, part])
}

/// What a wrapped data key is bound to.
pub(crate) fn key_context(ledger: i64, key_id: i64) -> [u8; 40] {
    context(*b"khoi.key", [ledger as u64, key_id as u64, 0, 1])
}

fn context(kind: [u8; 8], numbers: [u64; 4]) -> [u8; 40] {
    let mut bytes = [0; 40];
    bytes[..8].copy_from_slice(&kind);
    for (slot, number) in bytes[8..].as_chunks_mut::<8>().0.iter_mut().zip(numbers) {
        *slot = number.to_be_bytes();
    }
    bytes
}

/// Bytes from the operating system's generator.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|source| Error::NoRandomness { source })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seal_is_bound_to_key_context_and_bytes() {
        let (key, other) = (Secret::new([1; 32]), Secret::new([2; 32]));
        let context = part_context(1, 0, 2, 3);
        let sealed = XChaCha.seal(&key, &context, &[b"ab", b"c"]).unwrap();
        assert_eq!(XChaCha.open(&key, &context, &mut sealed.clone()), Some(&b"abc"[..]));
        assert_eq!(XChaCha.open(&other, &context, &mut sealed.clone()), None);
        assert_eq!(XChaCha.open(&key, &part_context(1, 0, 2, 4), &mut sealed.clone()), None);
        for at in 0..sealed.len() {
            let mut bad = sealed.clone();
            bad[at] ^= 1;
            assert_eq!(XChaCha.open(&key, &context, &mut bad), None);
        }
        assert_eq!(XChaCha.open(&key, &context, &mut [0; 39]), None);
    }
}
