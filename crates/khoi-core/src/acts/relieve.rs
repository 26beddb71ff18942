//! Thôi giữ chức vụ trong cấp ủy.

use super::Act;
use crate::codes::Post;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, PostHeld, Rows};
use crate::value::{PersonId, UnitId, When};

record! {
    /// Thôi giữ chức vụ; all posts in the unit when none is named.
    pub struct Relieve {
        person: PersonId = "Đảng viên", "Member";
        unit: UnitId = "Tổ chức", "Unit";
        post: Option<Post> = "Chức vụ", "Post";
    }
}

impl Act for Relieve {
    fn check(&self, judge: &mut Judge) {
        let among = |posts: &[PostHeld]| posts.iter().any(|p| p.unit == self.unit && self.post.is_none_or(|post| p.post == post));
        // A post that ended on this very day with the membership in the cell may still be said to end.
        let eve = judge.world.person_on(self.person, judge.day().plus_days(-1));
        let holds = among(&judge.person(self.person).posts) || among(&eve.posts);
        if !holds {
            let (name, unit) = (judge.world.person_name(self.person), judge.unit_name(self.unit));
            judge.refuse("no_post", says!("{name} không giữ chức vụ này tại “{unit}”, xin kiểm tra", "{name} does not hold this post in “{unit}”, check it"));
        }
    }
    fn on_person(&self, _person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.leave_posts(on, rows, |held| held.unit == self.unit && self.post.is_none_or(|post| held.post == post));
    }
}
