//! Who a simulated member is: age, dates and traits, drawn so that they hang together.

use super::names;
use super::rng::Rng;
use khoi_core::codes::{Education, Ethnicity, Gender, HostKind, Occupation, Religion, Theory};
use khoi_core::state::Profile;
use khoi_core::value::{Day, PersonName, When};

/// A drawn person, not yet in any cell.
pub struct Drawn {
    pub name: PersonName,
    pub profile: Profile,
    pub decided: Day,
    pub ceremony: Day,
}

/// Badge marks that members of working age reach.
const MARKS: [i32; 3] = [30, 40, 50];

fn occupation(rng: &mut Rng, host: HostKind) -> Occupation {
    match host {
        HostKind::PartyFront | HostKind::Administrative => {
            rng.weighted(&[(88, Occupation::Official), (12, Occupation::Other)])
        }
        HostKind::PublicUnit => rng.weighted(&[(92, Occupation::PublicEmployee), (8, Occupation::Official)]),
        _ => Occupation::Worker,
    }
}

fn profile(rng: &mut Rng, born: Day, host: HostKind) -> (Gender, Profile) {
    let gender = rng.weighted(&[(46, Gender::Female), (54, Gender::Male)]);
    let education = rng.weighted(&[
        (4, Education::Intermediate),
        (8, Education::College),
        (68, Education::University),
        (18, Education::Master),
        (2, Education::Doctor),
    ]);
    let profile = Profile {
        gender: Some(gender),
        born: Some(When::day(born)),
        ethnicity: Some(rng.weighted(&[(71, Ethnicity::Kinh), (29, Ethnicity::Minority)])),
        religion: Some(rng.weighted(&[(97, Religion::None), (3, Religion::Some)])),
        theory: Some(Theory::None),
        education: Some(education),
        occupation: Some(occupation(rng, host)),
    };
    (gender, profile)
}

/// Theory below advanced.
pub fn low_theory(rng: &mut Rng) -> Theory {
    rng.weighted(&[(12, Theory::None), (30, Theory::Elementary), (58, Theory::Intermediate)])
}

/// Advanced theory or bachelor.
pub fn high_theory(rng: &mut Rng) -> Theory {
    rng.weighted(&[(86, Theory::Advanced), (14, Theory::Bachelor)])
}

/// An official member who stands on a day and reaches no badge mark before another.
pub fn official(rng: &mut Rng, stands: Day, until: Day, host: HostKind) -> Drawn {
    loop {
        let born = stands.plus_days(-rng.between(25 * 365, 59 * 365));
        let decided = born.plus_days(rng.between(20 * 366, 38 * 365));
        let reaches = |years| {
            let due = decided.plus_years(years);
            stands.plus_years(-1) <= due && due <= until.plus_months(3)
        };
        if decided.plus_months(14) > stands || MARKS.into_iter().any(reaches) {
            continue;
        }
        let ceremony = decided.plus_days(rng.between(3, 35));
        let (gender, profile) = profile(rng, born, host);
        return Drawn { name: names::draw(rng, gender), profile, decided, ceremony };
    }
}

/// A member who reaches a badge mark on a day.
pub fn veteran(rng: &mut Rng, reaches: Day, years: i32, host: HostKind) -> Drawn {
    let decided = reaches.plus_years(-years);
    let age = if years >= 40 { rng.between(18 * 366, 19 * 366) } else { rng.between(20 * 366, 28 * 365) };
    let (gender, profile) = profile(rng, decided.plus_days(-age), host);
    let ceremony = decided.plus_days(rng.between(3, 35));
    Drawn { name: names::draw(rng, gender), profile, decided, ceremony }
}

/// One who is admitted on a day.
pub fn admitted(rng: &mut Rng, decided: Day, host: HostKind) -> Drawn {
    let born = decided.plus_days(-rng.between(19 * 366, 42 * 365));
    let (gender, profile) = profile(rng, born, host);
    let theory = rng.weighted(&[(55, Theory::None), (45, Theory::Elementary)]);
    let profile = Profile { theory: Some(theory), ..profile };
    Drawn { name: names::draw(rng, gender), profile, decided, ceremony: decided.plus_days(rng.between(3, 35)) }
}

/// How a day stands in an old file: sometimes only its month is known.
pub fn as_filed(rng: &mut Rng, day: Day) -> When {
    let known = if day.year() < 1995 && rng.chance(15) {
        When::parse(&format!("{}-{:02}", day.year(), day.month())).ok()
    } else {
        None
    };
    known.unwrap_or(When::day(day))
}
