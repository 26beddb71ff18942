//! The reading of claims, scored against labelled texts and tried with arbitrary ones.

mod score;
mod seeds;
