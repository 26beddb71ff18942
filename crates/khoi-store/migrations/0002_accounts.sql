-- Accounts and sessions: a password only as its argon2 hash, a token only as its SHA-256.

create table account (
    ledger bigint not null,
    name text not null,
    hash text not null,
    created_at bigint not null,
    constraint account_key primary key (ledger, name)
) /* clustered */;

create table session (
    ledger bigint not null,
    token_hash bytea not null,
    account text not null,
    expires_at bigint not null,
    constraint session_key primary key (ledger, token_hash)
) /* clustered */;
