-- The desk: work that is not in the log yet, sealed; each change raises the version.

create table desk (
    ledger bigint not null,
    kind text not null,
    id text not null,
    owner text not null,
    version bigint not null,
    changed_at bigint not null,
    label bytea not null,
    body bytea not null,
    constraint desk_key primary key (ledger, kind, id)
) /* clustered */;
