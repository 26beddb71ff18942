//! How a number is hedged: the kinds, their ids and their words, in one list.

use crate::value::Says;

/// The kinds with their ids and words, in the order of the vocabulary.
macro_rules! qualifiers {
    ($first:ident $first_id:literal $first_vi:literal $first_en:literal; $($kind:ident $id:literal $vi:literal $en:literal;)*) => {
        /// How a number is hedged; ids as in the vocabulary.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
        #[allow(missing_docs)]
        pub enum Qualifier {
            #[default]
            $first,
            $($kind,)*
        }

        impl Qualifier {
            /// All, in the order of the vocabulary.
            pub const ALL: &[Qualifier] = &[Qualifier::$first, $(Qualifier::$kind,)*];

            /// The id of the vocabulary.
            pub fn id(self) -> &'static str {
                match self {
                    Qualifier::$first => $first_id,
                    $(Qualifier::$kind => $id,)*
                }
            }

            /// The word for people.
            pub fn says(self) -> Says {
                match self {
                    Qualifier::$first => Says::new($first_vi, $first_en),
                    $(Qualifier::$kind => Says::new($vi, $en),)*
                }
            }
        }
    };
}

qualifiers! {
    Exact "exact" "đúng số nêu" "exactly";
    ApproxBelow "approx_below" "gần" "nearly";
    Over "over" "trên, hơn" "over";
    Approx "approx" "khoảng" "about";
    AtLeast "at_least" "từ … trở lên" "at least";
    AtMost "at_most" "không quá" "at most";
    Range "range" "từ … đến …" "from … to …";
    IncreasePercent "increase_percent" "tăng theo %" "up by percent";
    DecreasePercent "decrease_percent" "giảm theo %" "down by percent";
    IncreaseAbs "increase_abs" "tăng theo số" "up by a number";
    DecreaseAbs "decrease_abs" "giảm theo số" "down by a number";
    ExceedPercent "exceed_percent" "vượt theo %" "beyond a target by percent";
    ExceedAbs "exceed_abs" "vượt theo số" "beyond a target by a number";
    Average "average" "bình quân" "on average";
}

impl Qualifier {
    /// It speaks of what is beyond a target.
    pub fn is_beyond(self) -> bool {
        matches!(self, Qualifier::ExceedPercent | Qualifier::ExceedAbs)
    }

    /// It speaks of a change or an excess, not of the amount itself.
    pub fn is_change(self) -> bool {
        use Qualifier::*;
        matches!(self, IncreasePercent | DecreasePercent | IncreaseAbs | DecreaseAbs | ExceedPercent | ExceedAbs)
    }
}
