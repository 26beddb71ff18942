//! Exact ratios, and numbers as printed for people.

use std::fmt;

/// Tỷ lệ: an exact ratio of two whole numbers; its denominator is not 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ratio {
    numerator: i64,
    denominator: i64,
}

impl Ratio {
    /// `None` when the denominator is 0: then there is no share.
    pub fn new(numerator: i64, denominator: i64) -> Option<Ratio> {
        (denominator != 0).then_some(Ratio { numerator, denominator })
    }

    /// The part.
    pub fn numerator(self) -> i64 {
        self.numerator
    }

    /// The whole.
    pub fn denominator(self) -> i64 {
        self.denominator
    }

    /// In percent points, such as 62.666….
    pub fn percent(self) -> f64 {
        self.numerator as f64 * 100.0 / self.denominator as f64
    }

    /// Percent points rounded half up to hundredths, times 100: 940/1500 is 6267.
    pub fn hundredths(self) -> i64 {
        let (n, d) = (i128::from(self.numerator) * 10_000, i128::from(self.denominator));
        let (n, d) = if d < 0 { (-n, -d) } else { (n, d) };
        i64::try_from((2 * n + d).div_euclid(2 * d)).unwrap_or(i64::MAX)
    }
}

impl fmt::Display for Ratio {
    /// `62,67%`; zeros at the end are left out: `90%`, `18,5%`.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let h = self.hundredths();
        let (sign, h) = if h < 0 { ("−", -h) } else { ("", h) };
        let (whole, part) = (thousands(h / 100), h % 100);
        match part {
            0 => write!(f, "{sign}{whole}%"),
            p if p % 10 == 0 => write!(f, "{sign}{whole},{}%", p / 10),
            p => write!(f, "{sign}{whole},{p:02}%"),
        }
    }
}

/// A whole number as printed: `5.549`.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        out.push('−');
    }
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_in_the_vietnamese_way() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1000, "1.000"),
            (5549, "5.549"),
            (3_200_000_000_000, "3.200.000.000.000"),
            (-23, "−23"),
        ] {
            assert_eq!(thousands(number), text);
        }
        for (n, d, text) in [
            (940, 1500, "62,67%"),
            (1, 1, "100%"),
            (37, 200, "18,5%"),
            (9, 10, "90%"),
            (0, 7, "0%"),
            (1, 200_000, "0%"),
            (-1, 4, "−25%"),
            (1, 800, "0,13%"),
        ] {
            assert_eq!(Ratio::new(n, d).unwrap().to_string(), text);
        }
        assert_eq!(Ratio::new(1, 0), None);
    }
}
