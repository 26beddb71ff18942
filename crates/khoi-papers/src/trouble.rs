//! What can be wrong with a paper, each told to people: what is so, then the way out.

use crate::Kind;
use khoi_core::says;
use khoi_core::value::Says;

/// Why a paper is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file is larger than what is read.
    TooLarge {
        /// Bytes at most.
        most: usize,
    },
    /// The text within is longer than what is read.
    TooMuchText {
        /// Bytes at most.
        most: usize,
    },
    /// A package that unpacks to much more than a paper would.
    Bomb,
    /// Too many parts, pages, cells, or elements within elements.
    TooMany {
        /// Of what.
        what: Many,
        /// How many at most.
        most: usize,
    },
    /// Neither UTF-8 nor UTF-16 nor windows-1258.
    Encoding {
        /// The first byte that is no UTF-8, counted from 0.
        at: usize,
    },
    /// A kind that is known but not read, such as the old DOC.
    Foreign(Foreign),
    /// Bytes that are no paper at all.
    Unknown,
    /// The package or the PDF is cut off or damaged.
    Broken {
        /// What it claims to be.
        kind: Kind,
        /// Where it broke, for those who look into the file.
        at: String,
    },
    /// It is locked by a password.
    Locked(Kind),
    /// XML that declares entities or a document type: never needed in an office file.
    Entities,
    /// A PDF of pictures, without a text layer.
    NoTextLayer,
    /// Comments are written into DOCX only.
    NotDocx(Kind),
    /// A piece of a DOCX that stands in a note, a text box or across fields, where nothing is replaced.
    OutOfReach(String),
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    /// Parts of a package.
    Parts,
    /// Pages of a PDF.
    Pages,
    /// Cells of a workbook.
    Cells,
    /// Elements within elements.
    Depth,
}

/// Kinds that are recognised and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// DOC, XLS or PPT before 2007, or an Office file under a password.
    OldOffice,
    /// OpenDocument.
    OpenDocument,
    /// RTF.
    Rtf,
    /// PPTX.
    Slides,
    /// A picture.
    Picture,
    /// Another archive.
    Archive,
}

impl Trouble {
    /// What is so, then the way out.
    pub fn says(&self) -> Says {
        match self {
            Trouble::TooLarge { most } => {
                let mb = most >> 20;
                says!("tệp lớn hơn {mb} MB, xin chia nhỏ", "the file is larger than {mb} MB, split it")
            }
            Trouble::TooMuchText { most } => {
                let mb = most >> 20;
                says!(
                    "phần chữ trong tệp dài hơn {mb} MB, xin chia nhỏ",
                    "the text within the file is longer than {mb} MB, split it"
                )
            }
            Trouble::Bomb => Says::new(
                "tệp nén bung ra lớn bất thường nên không mở, xin mở bằng Word hoặc Excel rồi lưu lại",
                "the file unpacks to far more than a paper would and is not opened, open it in Word or Excel and save it anew",
            ),
            Trouble::TooMany { what, most } => many(*what, *most),
            Trouble::Encoding { at } => says!(
                "không phải UTF-8 (byte {at}), cũng không phải UTF-16 hay windows-1258; nếu là phông TCVN3 hoặc VNI xin chuyển mã rồi lưu lại với bảng mã UTF-8",
                "not UTF-8 (byte {at}), nor UTF-16 or windows-1258; if it is TCVN3 or VNI convert it, then save it as UTF-8"
            ),
            Trouble::Foreign(kind) => foreign(*kind),
            Trouble::Unknown => Says::new(
                "không phải văn bản, HTML, DOCX, XLSX hay PDF, xin lưu lại ở một dạng này",
                "neither text, HTML, DOCX, XLSX nor PDF, save it as one of these",
            ),
            Trouble::OutOfReach(piece) => says!(
                "“{piece}” nằm trong chú thích hoặc khung chữ nên không điền được, xin đưa vào phần thân văn bản",
                "“{piece}” stands in a note or a text box and cannot be filled, move it into the body"
            ),
            Trouble::Broken { kind, at } => {
                let kind = kind.name();
                says!(
                    "tệp {kind} bị cụt hoặc hỏng ({at}), xin mở bằng chương trình đã soạn rồi lưu lại",
                    "the {kind} file is cut off or damaged ({at}), open it in the program it was made with and save it anew"
                )
            }
            Trouble::Locked(kind) => {
                let kind = kind.name();
                says!(
                    "tệp {kind} đặt mật khẩu, xin lưu một bản không có mật khẩu",
                    "the {kind} file has a password, save a copy without it"
                )
            }
            Trouble::Entities => Says::new(
                "tệp khai báo thực thể XML, điều một văn bản không cần, nên không mở; xin lưu lại bằng Word hoặc Excel",
                "the file declares XML entities, which no paper needs, and is not opened; save it anew in Word or Excel",
            ),
            Trouble::NoTextLayer => Says::new(
                "PDF này chỉ có ảnh, không có lớp chữ, xin dùng bản gốc DOCX hoặc nhận dạng chữ (OCR) trước",
                "this PDF holds pictures only and no text layer, use the original DOCX or recognise its text (OCR) first",
            ),
            Trouble::NotDocx(kind) => {
                let kind = kind.name();
                says!(
                    "chỉ ghi chú thích vào DOCX được, tệp này là {kind}; xin dùng trang kết quả HTML",
                    "comments are written into DOCX only and this is {kind}; use the HTML page of results"
                )
            }
        }
    }
}

fn many(what: Many, most: usize) -> Says {
    match what {
        Many::Parts => says!(
            "tệp nén có hơn {most} phần nên không mở, xin lưu lại bằng Word hoặc Excel",
            "the package has more than {most} parts and is not opened, save it anew in Word or Excel"
        ),
        Many::Pages => {
            says!("PDF có hơn {most} trang, xin chia nhỏ", "the PDF has more than {most} pages, split it")
        }
        Many::Cells => {
            says!("bảng tính có hơn {most} ô, xin chia nhỏ", "the workbook has more than {most} cells, split it")
        }
        Many::Depth => says!(
            "các phần lồng nhau quá {most} lớp nên không đọc, xin lưu lại bằng chương trình đã soạn",
            "elements stand more than {most} deep within each other and are not read, save the file anew in its program"
        ),
    }
}

fn foreign(kind: Foreign) -> Says {
    match kind {
        Foreign::OldOffice => Says::new(
            "đây là tệp Word, Excel đời cũ hoặc có mật khẩu, xin lưu lại dạng DOCX hoặc XLSX không mật khẩu",
            "this is an old Word or Excel file, or one with a password, save it as DOCX or XLSX without a password",
        ),
        Foreign::OpenDocument => Says::new(
            "đây là tệp OpenDocument, xin lưu lại dạng DOCX hoặc XLSX",
            "this is an OpenDocument file, save it as DOCX or XLSX",
        ),
        Foreign::Rtf => Says::new("đây là tệp RTF, xin lưu lại dạng DOCX", "this is an RTF file, save it as DOCX"),
        Foreign::Slides => {
            Says::new("đây là tệp trình chiếu, xin lưu lại dạng PDF", "these are slides, save them as PDF")
        }
        Foreign::Picture => Says::new(
            "đây là ảnh, không có chữ để soát, xin nhận dạng chữ (OCR) trước",
            "this is a picture without text to check, recognise its text (OCR) first",
        ),
        Foreign::Archive => Says::new(
            "đây là tệp nén, xin giải nén rồi soát từng tệp",
            "this is an archive, unpack it and check each file",
        ),
    }
}
