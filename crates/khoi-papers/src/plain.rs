//! Text files: the text is the file.

use crate::encoding::decode;
use crate::origin::Origin;
use crate::paper::Places;
use crate::{Kind, Paper, Trouble};

pub(crate) fn read(bytes: &[u8]) -> Result<Paper, Trouble> {
    let (text, map) = decode(bytes)?;
    let origin = Origin::whole(&text, map);
    Ok(Paper { kind: Kind::Text, text, notes: vec![], places: Places::File(origin) })
}
