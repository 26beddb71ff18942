//! Hai người khác nhau: settles a suspicion, so that it is not raised again.

use super::Act;
use crate::record;
use crate::value::PersonId;

record! {
    /// Hai người khác nhau dù giống tên, ngày sinh.
    pub struct NotSamePerson {
        one: PersonId = "Người thứ nhất", "One";
        other: PersonId = "Người thứ hai", "Other";
    }
}

impl Act for NotSamePerson {}
