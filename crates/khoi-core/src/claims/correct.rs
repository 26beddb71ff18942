//! Sửa cách đọc: what a person says that a claim means, over what was read.

use super::claim::{Claim, ClaimTime, Reading};
use super::qualifier::Qualifier;
use super::relate;
use crate::value::UnitId;
use std::collections::BTreeMap;

/// A correction of one claim, found by its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The byte at which the claim begins.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// What it means; `None`: it is no claim at all.
    pub meaning: Option<Meaning>,
}

/// What a claim means.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// An indicator of the vocabulary.
    pub indicator: String,
    /// The break-down.
    pub dimension: BTreeMap<String, String>,
    /// How the number is hedged.
    pub qualifier: Qualifier,
    /// The unit; `None`: as the text names it.
    pub unit: Option<UnitId>,
    /// When it holds.
    pub time: ClaimTime,
}

/// Applies corrections to a reading and looks again at what its claims say about each other. A correction of a place where
/// nothing was read changes nothing.
pub fn correct(text: &str, reading: &mut Reading, corrections: &[Correction]) {
    let of = |c: &Claim| corrections.iter().find(|x| (x.start, x.end) == (c.start, c.end));
    reading.claims.retain(|c| of(c).is_none_or(|x| x.meaning.is_some()));
    for claim in &mut reading.claims {
        let Some(meaning) = of(claim).and_then(|x| x.meaning.as_ref()) else { continue };
        claim.indicator = Some(meaning.indicator.clone());
        claim.dimension.clone_from(&meaning.dimension);
        claim.qualifier = meaning.qualifier;
        claim.place.is_part = false;
        claim.time.clone_from(&meaning.time);
        if let Some(unit) = meaning.unit {
            // A unit is named by its number, which no text does.
            claim.subject = Some(unit.to_string());
        }
    }
    if !corrections.is_empty() {
        reading.relations = relate::relations(text, &reading.plain, &reading.claims);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::read;

    #[test]
    fn a_correction_changes_the_claim_and_what_is_summed() {
        let text = "Đảng bộ Khối có 50 tổ chức cơ sở đảng, gồm 20 đảng bộ cơ sở và 28 chi bộ cơ sở.";
        let mut reading = read(text);
        assert!(reading.relations.iter().any(|r| !r.holds), "the parts add up to 48");
        let place = |c: &Claim| (c.start, c.end);
        let (start, end) = place(&reading.claims[2]);
        let members = Meaning {
            indicator: "members_total".into(),
            dimension: BTreeMap::new(),
            qualifier: Qualifier::Approx,
            unit: Some(UnitId::new(7)),
            time: ClaimTime::AsOf("2020-01-01".into()),
        };
        correct(text, &mut reading, &[Correction { start, end, meaning: Some(members) }]);
        let claim = &reading.claims[2];
        assert_eq!((claim.indicator.as_deref(), claim.subject.as_deref()), (Some("members_total"), Some("u7")));
        assert_eq!((claim.qualifier, &claim.time), (Qualifier::Approx, &ClaimTime::AsOf("2020-01-01".into())));
        let mut reading = read(text);
        correct(text, &mut reading, &[Correction { start, end, meaning: None }]);
        assert_eq!(reading.claims.len(), 2);
        correct(text, &mut reading, &[Correction { start: 1, end: 2, meaning: None }]);
        assert_eq!(reading.claims.len(), 2, "a place where nothing was read changes nothing");
    }
}
