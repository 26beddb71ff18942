//! The demo (in preparation).
