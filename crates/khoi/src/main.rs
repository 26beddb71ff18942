//! khoi, the program: command line, server, files.
fn main() {}
