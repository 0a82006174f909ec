-- What lists filter and sort by, in columns beside the documents, filled for the documents that are there.

alter table tradetracker.mt_doc_target
    add column parties text[] null,
    add column kind text null,
    add column state text null,
    add column terms_mechanism text null,
    add column terms_name text null,
    add column words text null,
    add column terms_deadline_date date null,
    add column terms_announced_on date null;
create index mt_doc_target_idx_parties on tradetracker.mt_doc_target using gin (parties);

alter table tradetracker.mt_doc_targetverdicts
    add column status text null,
    add column statuses text[] null,
    add column agreement text null,
    add column percent_of_target numeric null,
    add column percent_of_change numeric null;

-- The terms in force: RFC 7396, revision by revision.
create function pg_temp.patched(value jsonb, patch jsonb) returns jsonb language plpgsql as $$
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

create function pg_temp.terms(target jsonb) returns jsonb language plpgsql as $$
declare
    result jsonb := target -> 'set' -> 'terms';
    members jsonb;
begin
    for members in
        select revision -> 'members' from jsonb_array_elements(target -> 'revisions') with ordinality as r (revision, number) order by revision ->> 'on', number
    loop
        result := pg_temp.patched(result, members);
    end loop;
    return result;
end $$;

-- As Domain/Values/Spelling.cs has it: upper case, without diacritics.
create function pg_temp.plain(text) returns text language sql as $$
    select translate(upper(regexp_replace(normalize(btrim($1), nfd), U&'[\0300-\036F]', '', 'g')), U&'\0110\0126\0131\0141\00D8\0166\2019\2018\02BB`', 'DHILOT''''''''')
$$;

update tradetracker.mt_doc_target t set
    parties = array(select jsonb_array_elements_text(terms -> 'parties')),
    kind = terms ->> 'kind',
    state = t.data ->> 'state',
    terms_mechanism = terms ->> 'mechanism',
    terms_name = terms ->> 'name',
    words = pg_temp.plain(concat_ws(E'\n', terms ->> 'name', split_part(t.id, '/', 2), terms -> 'deadline' ->> 'words', t.data -> 'set' -> 'citation' ->> 'title', t.data -> 'set' -> 'citation' ->> 'quote')),
    terms_deadline_date = (terms -> 'deadline' ->> 'date')::date,
    terms_announced_on = (terms ->> 'announcedOn')::date
from (select id, pg_temp.terms(data) as terms from tradetracker.mt_doc_target) known
where known.id = t.id;

update tradetracker.mt_doc_targetverdicts set
    status = data -> 'assessment' -> 'headline' ->> 'status',
    statuses = array(select distinct item ->> 'status' from jsonb_array_elements(data -> 'assessment' -> 'items') item),
    agreement = data -> 'assessment' ->> 'agreement',
    percent_of_target = (data -> 'assessment' -> 'headline' ->> 'percentOfTarget')::numeric,
    percent_of_change = (data -> 'assessment' -> 'headline' ->> 'percentOfChange')::numeric;

-- Verdicts say more than when these were made: the service goes over the log again when it starts.
delete from tradetracker.mt_event_progression where name = 'Verdicts:All';
