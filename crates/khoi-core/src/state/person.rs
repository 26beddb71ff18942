//! A person as the acts up to some day leave him.

use super::life::{Life, Stray};
use super::mark::Mark;
use super::row::{Relation, Rows};
use crate::codes::{Education, Ethnicity, Gender, Installed, LeaveReason, Occupation, Post, Religion, Status, Theory};
use crate::figures::dims;
use crate::record;
use crate::value::{PersonId, UnitId, When};

record! {
    /// Lý lịch trích ngang: the traits that figures count; no name among them.
    pub struct Profile {
        gender: Option<Gender> = "Giới tính", "Gender";
        born: Option<When> = "Ngày sinh", "Born";
        ethnicity: Option<Ethnicity> = "Dân tộc", "Ethnicity";
        religion: Option<Religion> = "Tôn giáo", "Religion";
        theory: Option<Theory> = "Lý luận chính trị", "Political theory";
        education: Option<Education> = "Trình độ chuyên môn", "Education";
        occupation: Option<Occupation> = "Nghề nghiệp", "Occupation";
    }
}

impl Profile {
    /// A profile of which nothing is known.
    pub const UNKNOWN: Profile = Profile {
        gender: None,
        born: None,
        ethnicity: None,
        religion: None,
        theory: None,
        education: None,
        occupation: None,
    };

    /// The traits packed for rows; 0 where unknown.
    pub fn dims(&self) -> u64 {
        dims::GENDER.pack(self.gender.map_or(0, Gender::packed))
            | dims::ETHNICITY.pack(self.ethnicity.map_or(0, Ethnicity::packed))
            | dims::RELIGION.pack(self.religion.map_or(0, Religion::packed))
            | dims::THEORY.pack(self.theory.map_or(0, Theory::packed))
            | dims::EDUCATION.pack(self.education.map_or(0, Education::packed))
            | dims::OCCUPATION.pack(self.occupation.map_or(0, Occupation::packed))
    }

    /// This profile with what a later one knows put over it.
    pub fn overlaid(&self, later: &Profile) -> Profile {
        Profile {
            gender: later.gender.or(self.gender),
            born: later.born.or(self.born),
            ethnicity: later.ethnicity.or(self.ethnicity),
            religion: later.religion.or(self.religion),
            theory: later.theory.or(self.theory),
            education: later.education.or(self.education),
            occupation: later.occupation.or(self.occupation),
        }
    }
}

/// Where a member stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// The cell.
    pub unit: UnitId,
    /// Official or probationary.
    pub status: Status,
    row: usize,
}

/// That a person left the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Left {
    /// Effective day.
    pub on: When,
    /// Why; `None`: transferred outside.
    pub reason: Option<LeaveReason>,
    /// Where he stood last, and as what.
    pub was: Option<Member>,
}

/// A post in a committee.
#[derive(Clone, Debug, PartialEq)]
pub struct PostHeld {
    /// Whose committee.
    pub unit: UnitId,
    /// Which post.
    pub post: Post,
    /// Since when.
    pub since: When,
    /// How he came to it.
    pub how: Option<Installed>,
    /// When the level above confirmed the election (chuẩn y).
    pub confirmed: Option<When>,
    row: usize,
}

impl PostHeld {
    /// One that begins; its row is given when it is taken.
    pub fn new(unit: UnitId, post: Post, since: When, how: Option<Installed>) -> PostHeld {
        PostHeld { unit, post, since, how, confirmed: None, row: 0 }
    }
}

/// Phân công theo dõi: a unit that a committee member follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Watching {
    /// The unit that is followed.
    pub unit: UnitId,
    /// The committee that assigned it.
    pub of: UnitId,
    row: usize,
}

/// Hồ sơ của một người as of the last act folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonState {
    /// Traits that are counted.
    pub profile: Option<Profile>,
    /// Where he stands, while he is a member.
    pub member: Option<Member>,
    /// The day of the admission decision: Party age counts from it (R2.16).
    pub decided: Option<When>,
    /// The day of the ceremony: probation counts from it (R2.11).
    pub ceremony: Option<When>,
    /// Since when he is official.
    pub official: Option<When>,
    /// That he left.
    pub left: Option<Left>,
    /// How often he was admitted.
    pub admissions: u32,
    /// Badges awarded: years and day.
    pub badges: Vec<(u32, When)>,
    /// Posts held now.
    pub posts: Vec<PostHeld>,
    /// Units followed now.
    pub watches: Vec<Watching>,
    /// What stands open beside his membership.
    pub marks: Vec<Mark>,
    /// What is remembered of his way; see [`PersonState::life`].
    pub memory: Option<Box<Life>>,
    /// The person of whom this file is a double (nhập hồ sơ): it counts nowhere.
    pub double_of: Option<PersonId>,
}

impl PersonState {
    /// The traits, unknown ones included.
    pub fn traits(&self) -> Profile {
        self.profile.clone().unwrap_or(Profile::UNKNOWN)
    }

    /// The packed traits with the status.
    pub fn dims(&self) -> u64 {
        let status = self.member.map_or(0, |m| m.status.packed());
        self.profile.as_ref().map_or(0, Profile::dims) | dims::STATUS.pack(status)
    }

    /// Puts him into a cell; ends where he stood before.
    pub fn join(&mut self, person: PersonId, unit: UnitId, status: Status, on: When, rows: &mut Rows) {
        // A post in the committee of a cell ends with the membership there.
        if let Some(was) = self.part(on, rows).filter(|was| was.unit != unit && !self.posts.is_empty()) {
            self.leave_posts(on, rows, |held| held.unit == was.unit);
        }
        self.member = Some(Member { unit, status, row: 0 });
        self.left = None;
        let row = rows.open(Relation::Membership, unit, on, self.dims(), person.number(), 0);
        self.member = Some(Member { unit, status, row });
        self.carry(person, on, rows);
    }

    /// Leaves the list: his row, posts and all that stands open end; gives where he stood.
    pub fn depart(&mut self, on: When, rows: &mut Rows) -> Option<Member> {
        let member = self.part(on, rows);
        self.leave_posts(on, rows, |_| true);
        self.cease(on, rows, |_| true);
        member
    }

    /// Where he stands, for an act that needs it; without a membership the act is noted as stray.
    pub fn standing(&mut self, on: When, rows: &Rows) -> Option<Member> {
        if self.member.is_none() {
            self.note_stray(on, rows);
        }
        self.member
    }

    /// Whether he died before an act that would bring him back; the act is then noted as stray.
    pub fn is_dead(&mut self, on: When, rows: &Rows) -> bool {
        let dead = self.life().died.is_some();
        if dead {
            self.note_stray(on, rows);
        }
        dead
    }

    fn note_stray(&mut self, on: When, rows: &Rows) {
        let stray = Stray { act: rows.slot, on, left: self.left };
        self.life_mut().strays.push(stray);
    }

    /// What is remembered of his way into the Party and in it.
    pub fn life(&self) -> &Life {
        self.memory.as_deref().unwrap_or(Life::NONE)
    }

    /// The same, to add to.
    pub fn life_mut(&mut self) -> &mut Life {
        self.memory.get_or_insert_default()
    }

    /// He comes back to the list after the time outside, which is taken off his Party age (R2.16).
    pub fn come_back(&mut self, on: When) {
        let Some(left) = self.left.filter(|left| left.reason.is_some()) else { return };
        let first = self.decided;
        let life = self.life_mut();
        life.stay_outside(left.on.order(), on.order());
        life.first_decided = life.first_decided.or(first);
    }

    /// He comes from outside, or is found in a cell: once more if he had left the Party, which he did until he was
    /// admitted elsewhere, where that is told.
    pub fn come_again(&mut self, decided: Option<When>, on: When) {
        let Some(left) = self.left.filter(|left| left.reason.is_some()) else {
            self.admissions = self.admissions.max(1);
            return;
        };
        self.come_back(decided.filter(|day| day.order() > left.on.order()).unwrap_or(on));
        self.admissions += 1;
    }

    /// The day from which Party age runs: the first admission decision, later by the time outside (R2.16).
    pub fn party_age_from(&self) -> Option<When> {
        let (life, decided) = (self.life(), self.decided?);
        let first = life.first_decided.unwrap_or(decided);
        let (months, days) = life.outside;
        if (months, days) == (0, 0) {
            return Some(first);
        }
        Some(When::day(first.latest().plus_months(months).plus_days(days)))
    }

    /// Begins new rows where he stands and for the posts he holds, since a counted trait changed.
    pub fn restate(&mut self, person: PersonId, status: Status, on: When, rows: &mut Rows) {
        let Some(member) = self.member else { return };
        self.join(person, member.unit, status, on, rows);
        let traits = self.dims();
        for held in &mut self.posts {
            let dims = traits | dims::of_relation(rows.at(held.row).dims);
            rows.close(held.row, on);
            held.row = rows.open(Relation::Post, held.unit, on, dims, person.number(), 0);
        }
    }

    /// Ends his membership row; gives where he stood.
    pub fn part(&mut self, on: When, rows: &mut Rows) -> Option<Member> {
        let member = self.member.take()?;
        rows.close(member.row, on);
        Some(member)
    }

    /// Gives him a post; `position` is the set of his posts outside the Party.
    pub fn take_post(&mut self, person: PersonId, held: PostHeld, position: u64, rows: &mut Rows) {
        let (unit, post, on) = (held.unit, held.post, held.since);
        self.end_posts(on, rows, |other| other.unit == unit && other.post == post);
        let dims = self.dims() | dims::POST.pack(post.packed()) | dims::POSITION.pack(position);
        let dims = dims | dims::HOW.pack(held.how.map_or(0, Installed::packed));
        let row = rows.open(Relation::Post, unit, on, dims, person.number(), 0);
        self.posts.push(PostHeld { row, ..held });
    }

    /// Begins new rows of his posts in a unit, with other posts outside the Party.
    pub fn restate_posts(&mut self, person: PersonId, unit: UnitId, position: u64, on: When, rows: &mut Rows) {
        for held in self.posts.iter_mut().filter(|held| held.unit == unit) {
            let dims = rows.at(held.row).dims & !dims::POSITION.pack(u64::MAX) | dims::POSITION.pack(position);
            rows.close(held.row, on);
            held.row = rows.open(Relation::Post, unit, on, dims, person.number(), 0);
        }
    }

    /// Ends the posts of which the test says yes; who leaves a committee follows no unit for it any more.
    pub fn leave_posts(&mut self, on: When, rows: &mut Rows, test: impl Fn(&PostHeld) -> bool) {
        let before: Vec<UnitId> = self.posts.iter().map(|held| held.unit).collect();
        self.end_posts(on, rows, test);
        let now: Vec<UnitId> = self.posts.iter().map(|held| held.unit).collect();
        self.unwatch(on, rows, |watch| before.contains(&watch.of) && !now.contains(&watch.of));
    }

    /// Has him follow a unit for a committee.
    pub fn watch(&mut self, person: PersonId, unit: UnitId, of: UnitId, on: When, rows: &mut Rows) {
        self.unwatch(on, rows, |held| (held.unit, held.of) == (unit, of));
        let committee = of.number().into();
        let row = rows.lasting(Relation::Watch, unit, on, None, 0, unit.number(), person.number(), committee);
        self.watches.push(Watching { unit, of, row });
    }

    /// Ends following the units of which the test says yes.
    pub fn unwatch(&mut self, on: When, rows: &mut Rows, test: impl Fn(&Watching) -> bool) {
        self.watches.retain(|watch| {
            let ends = test(watch);
            if ends {
                rows.close(watch.row, on);
            }
            !ends
        });
    }

    fn end_posts(&mut self, on: When, rows: &mut Rows, test: impl Fn(&PostHeld) -> bool) {
        self.posts.retain(|held| {
            let ends = test(held);
            if ends {
                rows.close(held.row, on);
            }
            !ends
        });
    }
}
