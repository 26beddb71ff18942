//! The reading of claims, scored against labelled texts and tried with arbitrary ones.

mod corpus;
mod judging;
mod own;
mod props;
mod reading;
mod score;
mod seeds;
mod slips;
mod tables;
