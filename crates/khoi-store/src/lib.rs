//! The sealed, chained, append-only log of khoi; it knows no word of the domain.
