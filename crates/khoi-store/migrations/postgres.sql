-- PostgreSQL: what the log refuses. Run after every migration. Not used until that engine is added to src/engine.rs.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% rows never change and are never deleted', tg_table_name; end $$;

create or replace trigger entry_change_refused before update or delete on entry
for each row execute function refuse_change();

create or replace trigger entry_truncate_refused before truncate on entry
for each statement execute function refuse_change();

create or replace trigger body_change_change_refused before update or delete on body_change
for each row execute function refuse_change();

create or replace trigger body_change_truncate_refused before truncate on body_change
for each statement execute function refuse_change();

create or replace trigger body_delete_refused before delete on body
for each row execute function refuse_change();

create or replace trigger body_truncate_refused before truncate on body
for each statement execute function refuse_change();

create or replace function refuse_unrecorded_change() returns trigger language plpgsql as $$
begin
    if new.ledger <> old.ledger or new.seq <> old.seq or new.part <> old.part or not exists (
        select 1 from body_change c
        where c.ledger = old.ledger and c.seq = old.seq and c.part = old.part
    ) then
        raise exception 'a body row changes only after body_change records it';
    end if;
    return new;
end $$;

create or replace trigger body_update_unrecorded_refused before update on body
for each row execute function refuse_unrecorded_change();
