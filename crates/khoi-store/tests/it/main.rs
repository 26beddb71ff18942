//! The store's stories: what is recorded, what is refused, what is found.

mod accounts;
mod crash;
mod damage;
mod desk;
mod erasure;
mod folder;
mod log;
mod properties;
mod support;
mod transfer;
