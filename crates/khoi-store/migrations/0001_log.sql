-- The log: entries never change; stored parts may be sealed anew or destroyed, and that is recorded.
-- `bytea` and the word `clustered` are put into the engine's own terms by src/engine.rs.

create table entry (
    ledger bigint not null,
    seq bigint not null,
    recorded_at bigint not null,
    prev bytea not null,
    commitment bytea not null,
    head bytea not null,
    constraint entry_key primary key (ledger, seq)
) /* clustered */;

create table body (
    ledger bigint not null,
    seq bigint not null,
    part bigint not null,
    key_id bigint not null,
    sealed bytea not null,
    constraint body_key primary key (ledger, seq, part)
) /* clustered */;

create table body_change (
    ledger bigint not null,
    n bigint not null,
    seq bigint not null,
    part bigint not null,
    what text not null,
    digest bytea not null,
    at bigint not null,
    reason text not null,
    constraint body_change_key primary key (ledger, n),
    constraint body_change_what check (what in ('destroyed', 'resealed'))
);
create index body_change_part on body_change (ledger, seq, part);

create table key (
    ledger bigint not null,
    key_id bigint not null,
    wrapped bytea not null,
    constraint key_key primary key (ledger, key_id)
) /* clustered */;

create table segment (
    ledger bigint not null,
    first bigint not null,
    count bigint not null,
    sealed bytea not null,
    constraint segment_key primary key (ledger, first)
);

create table draft (
    ledger bigint not null,
    draft bytea not null,
    digest bytea not null,
    first bigint not null,
    last bigint not null,
    constraint draft_key primary key (ledger, draft)
) /* clustered */;
create index draft_first on draft (ledger, first);

create table setting (
    ledger bigint not null,
    name text not null,
    value text not null,
    constraint setting_key primary key (ledger, name)
) /* clustered */;
