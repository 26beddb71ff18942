//! What is written in the place of a placeholder.

use super::Defaults;
use super::placeholder::{Form, Placeholder};
use crate::figures::{Ask, Dim, Engine, Figure, Number};
use crate::phrase;
use crate::says;
use crate::value::{Lang, Says};

/// The text of a placeholder; a number that is not known is said to be so, none is invented.
pub(super) fn text(placeholder: &Placeholder, engine: &Engine, defaults: &Defaults) -> Result<String, Says> {
    match placeholder {
        Placeholder::Unit(ask) => Ok(phrase::who(engine, ask)),
        Placeholder::Day(ask) => Ok(phrase::official(ask.period.to)),
        Placeholder::Period(ask) => {
            let from = ask.period.from.unwrap_or_else(|| engine.first_day(ask));
            Ok(phrase::within(from, ask.period.to, defaults.lang))
        }
        Placeholder::Figure(figure, ask, None, form) => one(figure, ask, *form, engine, defaults.lang),
        Placeholder::Figure(figure, ask, Some(dim), form) => split(figure, ask, dim, *form, engine, defaults.lang),
    }
}

fn one(figure: &Figure, ask: &Ask, form: Form, engine: &Engine, lang: Lang) -> Result<String, Says> {
    let answer = engine.ask(figure, ask)?;
    match form {
        Form::Sentence => Ok(phrase::phrase(engine, figure, ask, &answer, lang)),
        Form::Days => Ok(phrase::days(engine, figure, ask, &answer, lang)),
        Form::Number => phrase::number(figure, &answer).ok_or_else(|| {
            let (vi, en, day) = (figure.vi, figure.en, ask.period.to.vi());
            says!(
                "sổ chưa có số liệu này đến ngày {day} ({vi}), xin chọn ngày khác hoặc bỏ chỗ điền",
                "the book has no such figure as of {day} ({en}), choose another day or take the placeholder out"
            )
        }),
    }
}

/// `nữ 169; nam 205`, or a sentence for each value that is not 0.
fn split(figure: &Figure, ask: &Ask, dim: &Dim, form: Form, engine: &Engine, lang: Lang) -> Result<String, Says> {
    let values = dim.words.iter().map(|w| w.0);
    let values = values.chain(dim.groups.iter().map(|g| g.id).filter(|_| dim.words.is_empty()));
    let mut out = vec![];
    for value in values {
        let mut ask = ask.clone();
        ask.wheres.push((dim.id.to_string(), value.to_string()));
        let answer = engine.ask(figure, &ask)?;
        let none = match answer.number {
            Number::Whole(n) => n == 0,
            Number::Share(ratio) => ratio.is_none_or(|r| r.numerator() == 0),
            Number::Unknown => false,
        };
        if !none {
            let text = one(figure, &ask, form, engine, lang)?;
            out.push(match form {
                Form::Number => format!("{} {text}", dim.word(value, lang).to_lowercase()),
                _ => text,
            });
        }
    }
    if out.is_empty() {
        return one(figure, ask, form, engine, lang);
    }
    Ok(out.join(if form == Form::Number { "; " } else { " " }))
}
