//! Numbers and days as printed; tables.
