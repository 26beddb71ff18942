-- SQLite: what the log refuses. Run after every migration.

create trigger if not exists entry_update_refused before update on entry
begin select raise(abort, 'entry rows never change'); end;

create trigger if not exists entry_delete_refused before delete on entry
begin select raise(abort, 'entry rows are never deleted'); end;

create trigger if not exists body_change_update_refused before update on body_change
begin select raise(abort, 'body_change rows never change'); end;

create trigger if not exists body_change_delete_refused before delete on body_change
begin select raise(abort, 'body_change rows are never deleted'); end;

create trigger if not exists body_delete_refused before delete on body
begin select raise(abort, 'body rows are never deleted'); end;

create trigger if not exists body_update_unrecorded_refused before update on body
when new.ledger <> old.ledger or new.seq <> old.seq or new.part <> old.part or not exists (
    select 1 from body_change c
    where c.ledger = old.ledger and c.seq = old.seq and c.part = old.part
)
begin select raise(abort, 'a body row changes only after body_change records it'); end;

-- `insert or replace` deletes without firing delete triggers, so a key that stands is refused before the insert.

create trigger if not exists entry_replace_refused before insert on entry
when exists (select 1 from entry where ledger = new.ledger and seq = new.seq)
begin select raise(abort, 'entry rows are never replaced'); end;

create trigger if not exists body_replace_refused before insert on body
when exists (select 1 from body where ledger = new.ledger and seq = new.seq and part = new.part)
begin select raise(abort, 'body rows are never replaced'); end;

create trigger if not exists body_change_replace_refused before insert on body_change
when exists (select 1 from body_change where ledger = new.ledger and n = new.n)
begin select raise(abort, 'body_change rows are never replaced'); end;
