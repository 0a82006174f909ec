-- Series of an import that nobody has begun wait as the events and the index entry that their acceptance moves into the log.
ALTER TABLE tradetracker.import_series ADD COLUMN stream text NULL, ADD COLUMN entry jsonb NULL, ADD COLUMN releases jsonb[] NULL;
UPDATE tradetracker.import_series SET stream = convert_from(content, 'utf8')::jsonb->'key'->>'stream';
ALTER TABLE tradetracker.import_series ALTER COLUMN stream SET NOT NULL;
-- A row is read once or twice: not worth compressing while it fits into a page.
ALTER TABLE tradetracker.import_series SET (toast_tuple_target = 8160);

-- An import can double the log in seconds, and plans made for small tables would be kept until autovacuum looks, by default a minute later.
CREATE FUNCTION tradetracker.analyze_grown() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET default_statistics_target = 10 AS $$
declare
    grown regclass;
begin
    for grown in
        select oid from pg_class
        where relnamespace = 'tradetracker'::regnamespace and relname in ('mt_events', 'mt_streams', 'mt_doc_seriesentry', 'import_series')
          and pg_relation_size(oid) > 2 * (relpages + 16) * current_setting('block_size')::bigint
        order by relname
    loop
        execute format('analyze %s', grown);
    end loop;
end
$$;
REVOKE ALL ON FUNCTION tradetracker.analyze_grown() FROM public;
GRANT EXECUTE ON FUNCTION tradetracker.analyze_grown() TO tradetracker_service;

-- Nothing is looked for by these, and to sort documents would be most of the work.
ALTER TABLE tradetracker.mt_events ALTER COLUMN data SET STATISTICS 0, ALTER COLUMN headers SET STATISTICS 0;
ALTER TABLE tradetracker.mt_doc_seriesentry ALTER COLUMN data SET STATISTICS 0;
ALTER TABLE tradetracker.import_series ALTER COLUMN content SET STATISTICS 0, ALTER COLUMN entry SET STATISTICS 0, ALTER COLUMN releases SET STATISTICS 0;
