-- The service may add events, never change them; only the owner (the migrate command) owns anything.
-- Role tradetracker_service is made by whoever sets up the cluster (ops/postgres, or docs/how-to/run-and-test.md).

revoke all on schema public from public;
grant usage on schema tradetracker, messages to tradetracker_service;

grant select, insert on tradetracker.mt_events to tradetracker_service;
grant select, insert, update (version, timestamp) on tradetracker.mt_streams to tradetracker_service;
grant select, insert, update, delete on tradetracker.mt_event_progression, tradetracker.mt_doc_deadletterevent, tradetracker.mt_doc_envelope to tradetracker_service;
grant select, insert on tradetracker.mt_high_water_skips, tradetracker.mt_event_projection_floors to tradetracker_service;
grant select, insert, update, delete, truncate on
    tradetracker.mt_doc_mechanism, tradetracker.mt_doc_publisher, tradetracker.mt_doc_target,
    tradetracker.mt_doc_targetverdicts, tradetracker.mt_doc_seriesentry, tradetracker.mt_doc_tradeseries
    to tradetracker_service;
grant select, insert on tradetracker.mt_doc_idempotencyrow to tradetracker_service;
grant usage, select on all sequences in schema tradetracker, messages to tradetracker_service;
revoke execute on all functions in schema tradetracker from public;
grant execute on all functions in schema tradetracker to tradetracker_service;
revoke execute on function tradetracker.mt_archive_stream from tradetracker_service;
grant select, insert, update, delete on all tables in schema messages to tradetracker_service;
grant usage on schema public to tradetracker_service;
grant select on public.migrations to tradetracker_service;

-- Even the owner has to disable these first, and that is seen.
create function tradetracker.deny() returns trigger language plpgsql as $$
begin
    raise exception 'events are never changed or deleted' using errcode = 'insufficient_privilege';
end $$;

create trigger no_change before update or delete on tradetracker.mt_events
    for each row execute function tradetracker.deny();
create trigger no_truncate before truncate on tradetracker.mt_events
    for each statement execute function tradetracker.deny();

-- Recorded at: one clock for all nodes, the database's.
create function tradetracker.stamp() returns trigger language plpgsql as $$
begin
    new.timestamp := clock_timestamp();
    return new;
end $$;

create trigger stamp before insert on tradetracker.mt_events
    for each row execute function tradetracker.stamp();
