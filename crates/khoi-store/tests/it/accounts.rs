//! Accounts and sessions.

use khoi_store::{Error, Hardness, PasswordCheck, Token};

use crate::support::{Book, book, raw, refused};

async fn cheap() -> Book {
    let Book { dir, store } = book().await;
    Book { dir, store: store.with_hardness(Hardness { memory_kib: 8, pass_count: 1 }) }
}

#[tokio::test]
async fn a_password_is_checked_and_changed() {
    let Book { dir, store } = cheap().await;
    store.create_account("mai", "mật khẩu dài", 5).await.unwrap();
    assert!(matches!(refused(store.create_account("mai", "khác", 6).await), Error::AccountTaken { .. }));
    assert_eq!(store.accounts().await.unwrap(), ["mai"]);
    assert_eq!(store.check_password("mai", "mật khẩu dài").await.unwrap(), PasswordCheck::Right);
    assert_eq!(store.check_password("mai", "mật khẩu").await.unwrap(), PasswordCheck::Wrong);
    assert_eq!(store.check_password("lan", "mật khẩu dài").await.unwrap(), PasswordCheck::Wrong);

    let token = store.create_session("mai", 10, 100).await.unwrap();
    store.change_password("mai", "mới").await.unwrap();
    assert_eq!(store.check_password("mai", "mật khẩu dài").await.unwrap(), PasswordCheck::Wrong);
    assert_eq!(store.check_password("mai", "mới").await.unwrap(), PasswordCheck::Right);
    assert_eq!(store.find_session(&token, 20).await.unwrap(), None, "a new password ends the sessions");
    assert!(matches!(refused(store.change_password("lan", "x").await), Error::AccountUnknown { .. }));
    let stored: String =
        sqlx::query_scalar("select hash from account").fetch_one(&mut raw(dir.path()).await).await.unwrap();
    assert!(stored.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{stored}");
}

#[tokio::test]
async fn a_session_lasts_until_it_ends() {
    let Book { dir, store } = cheap().await;
    assert!(matches!(refused(store.create_session("mai", 0, 9).await), Error::AccountUnknown { .. }));
    store.create_account("mai", "x", 0).await.unwrap();
    let token = store.create_session("mai", 10, 100).await.unwrap();
    let other = store.create_session("mai", 10, 100).await.unwrap();
    assert!(token != other);
    let typed = Token::parse(&token.to_string()).unwrap();
    assert_eq!(store.find_session(&typed, 99).await.unwrap().as_deref(), Some("mai"));
    assert_eq!(store.find_session(&typed, 100).await.unwrap(), None);
    store.end_session(&token).await.unwrap();
    store.end_session(&token).await.unwrap();
    assert_eq!(store.find_session(&token, 20).await.unwrap(), None);
    assert_eq!(store.find_session(&other, 20).await.unwrap().as_deref(), Some("mai"));
    assert!(Token::parse("12").is_none());

    store.create_session("mai", 200, 300).await.unwrap();
    let count: i64 =
        sqlx::query_scalar("select count(*) from session").fetch_one(&mut raw(dir.path()).await).await.unwrap();
    assert_eq!(count, 1, "ended sessions are swept out");
}
