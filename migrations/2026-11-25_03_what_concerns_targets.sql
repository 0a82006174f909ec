-- Which methods were made the default.

CREATE TABLE tradetracker.mt_doc_methodadoptions (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_dotnet_type      varchar                     NULL,
    mt_version          bigint                      NOT NULL DEFAULT 0,
CONSTRAINT pkey_mt_doc_methodadoptions_id PRIMARY KEY (id)
);

grant select, insert, update, delete, truncate on tradetracker.mt_doc_methodadoptions to tradetracker_service;

-- The units of targets, so that an exchange rate finds them, and their last days, so that the service knows when to look.

alter table tradetracker.mt_doc_target
    add column units_ever text[] null,
    add column last_days date[] null;
create index mt_doc_target_idx_units_ever on tradetracker.mt_doc_target using gin (units_ever);

-- The terms as set and after each revision, in the order of their days: RFC 7396.
create or replace function pg_temp.patched(value jsonb, patch jsonb) returns jsonb language plpgsql as $$
declare
    result jsonb := case when jsonb_typeof(value) = 'object' then value else '{}' end;
    member record;
begin
    if jsonb_typeof(patch) <> 'object' then return patch; end if;
    for member in select * from jsonb_each(patch) loop
        if member.value = 'null' then result := result - member.key;
        else result := result || jsonb_build_object(member.key, pg_temp.patched(result -> member.key, member.value));
        end if;
    end loop;
    return result;
end $$;

create function pg_temp.states_of_terms(target jsonb) returns setof jsonb language plpgsql as $$
declare
    result jsonb := target -> 'set' -> 'terms';
    members jsonb;
begin
    return next result;
    for members in
        select revision -> 'members' from jsonb_array_elements(target -> 'revisions') with ordinality as r (revision, number) order by revision ->> 'on', number
    loop
        result := pg_temp.patched(result, members);
        return next result;
    end loop;
end $$;

-- The last day of a year that begins on a day (01-01) of a calendar year.
create function pg_temp.last_of_year(year text, start text) returns date language sql as $$
    select ((year || '-' || coalesce(start, '01-01'))::date + interval '1 year' - interval '1 day')::date
$$;

-- Domain/Targets/TargetTerms.cs, LastDay. A window's end is 2021 or FY2024@04-01.
create function pg_temp.last_day(terms jsonb) returns date language sql as $$
    select case
        when terms -> 'deadline' ->> 'precision' = 'vague' then null
        when terms -> 'deadline' ->> 'precision' = 'day' then (terms -> 'deadline' ->> 'date')::date
        when terms -> 'window' ->> 'to' is not null then pg_temp.last_of_year(substring(terms -> 'window' ->> 'to' from '\d{4}'), substring(terms -> 'window' ->> 'to' from '@(.*)$'))
        when terms -> 'deadline' ->> 'precision' = 'year' then pg_temp.last_of_year(
            (left(terms -> 'deadline' ->> 'date', 4)::int - (right(terms -> 'deadline' ->> 'date', 5) < coalesce(terms -> 'measure' ->> 'yearStart', '01-01'))::int)::text, terms -> 'measure' ->> 'yearStart')
    end
$$;

-- Also of terms that were revised before their last day, or of a target that ended: whoever looks at them then finds nothing to do.
update tradetracker.mt_doc_target t set
    units_ever = array(select distinct terms ->> 'unit' from pg_temp.states_of_terms(t.data) terms),
    last_days = array(select distinct pg_temp.last_day(terms) from pg_temp.states_of_terms(t.data) terms where pg_temp.last_day(terms) is not null);

-- Verdicts say by which method they were made. No other than the first could be adopted before.
update tradetracker.mt_doc_targetverdicts set data = jsonb_set(data, '{assessment,method}', '"cagr-ratio/1"') where data -> 'assessment' is not null;

-- They will say more: the service goes over the log again when it starts.
delete from tradetracker.mt_event_progression where name = 'Verdicts:All';
