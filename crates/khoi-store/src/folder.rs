//! The data folder: database, key and lock file, who may read them, and what is refused before anything is touched.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::key::Key;

/// Where a ledger lives.
pub(crate) struct Folder {
    dir: PathBuf,
}

impl Folder {
    pub fn new(dir: &Path) -> Folder {
        Folder { dir: dir.to_owned() }
    }

    pub fn database(&self) -> PathBuf {
        self.dir.join("khoi.db")
    }

    pub fn key(&self) -> PathBuf {
        self.dir.join("khoi.key")
    }

    fn lock_file(&self) -> PathBuf {
        self.dir.join("khoi.lock")
    }

    /// Makes the folder and refuses one that already holds a database or a key.
    pub fn prepare(&self) -> Result<()> {
        create_owned_dir(&self.dir).map_err(|source| Error::File { path: self.dir.clone(), source })?;
        match [self.database(), self.key()].into_iter().find(|path| path.exists()) {
            Some(path) => Err(Error::AlreadyThere { path }),
            None => Ok(()),
        }
    }

    /// Says what is missing, if anything is.
    pub fn look(&self) -> Result<()> {
        match (self.database().exists(), self.key().exists()) {
            (true, true) => Ok(()),
            (true, false) => Err(Error::KeyMissing { path: self.key() }),
            (false, true) => Err(Error::DatabaseMissing { path: self.database() }),
            (false, false) => Err(Error::NoLedger { dir: self.dir.clone() }),
        }
    }

    /// Says when there is no database, whether or not there is a key.
    pub fn look_for_database(&self) -> Result<()> {
        match self.look() {
            Err(Error::KeyMissing { .. }) => Ok(()),
            other => other,
        }
    }

    /// Holds the folder for this process as long as the file stays open.
    pub fn lock(&self) -> Result<File> {
        let path = self.lock_file();
        let unusable = |source| Error::File { path: path.clone(), source };
        let file = owned_file().create(true).truncate(false).open(&path).map_err(unusable)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::InUse { path }),
            Err(TryLockError::Error(source)) => Err(unusable(source)),
        }
    }

    /// Reads the key file, which nobody but its owner may read.
    pub fn read_key(&self) -> Result<Key> {
        let path = self.key();
        let unusable = |source| Error::File { path: path.clone(), source };
        if others_may_read(&path).map_err(unusable)? {
            return Err(Error::KeyReadable { path });
        }
        let bytes = zeroize::Zeroizing::new(std::fs::read(&path).map_err(unusable)?);
        Key::parse(&String::from_utf8_lossy(&bytes))
    }

    /// Writes the key file; one that exists is never overwritten.
    pub fn write_key(&self, key: &Key) -> Result<()> {
        self.write_new(self.key(), key.print().as_bytes())
    }

    /// Makes the database file, empty, before the engine could make it with wider rights.
    pub fn create_database(&self) -> Result<()> {
        self.write_new(self.database(), b"")
    }

    fn write_new(&self, path: PathBuf, bytes: &[u8]) -> Result<()> {
        let written = owned_file().create_new(true).open(&path).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()?;
            sync_dir(&self.dir)
        });
        written.map_err(|source| match source.kind() {
            std::io::ErrorKind::AlreadyExists => Error::AlreadyThere { path },
            _ => Error::File { path, source },
        })
    }
}

fn owned_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn create_owned_dir(dir: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// Makes the names of new files as durable as their contents.
#[cfg(unix)]
fn sync_dir(dir: &Path) -> std::io::Result<()> {
    File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
fn sync_dir(_dir: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn others_may_read(path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(std::fs::metadata(path)?.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn others_may_read(_path: &Path) -> std::io::Result<bool> {
    Ok(false)
}
