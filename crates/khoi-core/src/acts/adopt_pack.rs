//! Áp dụng bộ quy định: from here on the ledger is judged by a pack with this hash.

use super::Act;
use crate::record;

record! {
    /// Áp dụng bộ quy định: a node with another pack refuses to append.
    pub struct AdoptPack {
        name: String = "Tên bộ quy định", "Name of the pack";
        /// SHA-256 of the pack's files, in hex.
        hash: String = "Mã kiểm tra", "Hash";
        /// The epoch of the fold that the ledger goes by.
        epoch: u32 = "Thế hệ tính", "Epoch of the fold";
    }
}

impl Act for AdoptPack {}
