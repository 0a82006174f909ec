// Called by ops/reference-data, which puts the two packages on NODE_PATH.
const fs = require('fs');
const codes = require('i18n-iso-countries/codes.json');
const english = require('i18n-iso-countries/langs/en.json').countries;
const currencies = require('currency-codes/data');

// Names are looked up without regard to case and diacritics.
const plain = name => name.normalize('NFD').replace(/\p{Mn}/gu, '').toUpperCase();
const unique = names => names.filter((name, i) => names.findIndex(other => plain(other) === plain(name)) === i);
const write = (file, header, rows) => {
  // The reader splits at commas and knows quotes around the last column only.
  const unreadable = rows.find(row => row.slice(0, -1).some(cell => /[,"]/.test(cell)) || !/^([^",]*|"[^"]*")$/.test(row.at(-1)));
  if (unreadable) throw Error(`The reader cannot split ${unreadable}`);
  fs.writeFileSync(`src/TradeTracker.Domain/${file}`, [header, ...rows].map(row => row.join(',') + '\n').join(''));
};

const byHand = new Map(fs.readFileSync('ops/reference-data.synonyms', 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([alpha3, name, ...synonyms]) => [alpha3, { name, synonyms }]));

// The package says XKK for Kosovo; the World Bank, the IMF and the European Commission say XKX.
const alpha3Of = { XKK: 'XKX' };
// A name the package gives to two economies ("Congo") means neither until it is given to one by hand.
const everyName = Object.values(english).flat();
const isShared = name => everyName.indexOf(name) !== everyName.lastIndexOf(name);

const economies = codes.map(([alpha2, given, m49]) => {
  const alpha3 = alpha3Of[given] ?? given;
  const hand = byHand.get(alpha3) ?? { name: '', synonyms: [] };
  byHand.delete(alpha3);
  const [first, ...others] = [english[alpha2]].flat();
  const name = hand.name || first;
  const names = unique([alpha2, alpha3, name, given, first, ...others.filter(other => !isShared(other)), ...hand.synonyms]);
  return [alpha2, alpha3, m49, name, names.slice(3)];
});
// The world: Comtrade's 0 and W00, M49's 001, the World Bank's 1W.
economies.push(['1W', 'WLD', '000', 'World', ['W00', '1']]);

if (byHand.size) throw Error(`No such economy: ${[...byHand.keys()]}`);
write('Economies/economies.csv', ['alpha2', 'alpha3', 'm49', 'name', 'synonyms'], economies
  .sort((a, b) => (a[1] < b[1] ? -1 : 1))
  .map(([alpha2, alpha3, m49, name, synonyms]) => [alpha2, alpha3, m49, name, synonyms.length ? `"${synonyms.join('|')}"` : '']));

// XTS and XXX stand for "a test" and "no currency".
write('Values/currencies.csv', ['code', 'minorUnits', 'name'], currencies
  .filter(({ code }) => !['XTS', 'XXX'].includes(code))
  .map(({ code, digits, currency }) => [code, String(digits), currency.trim().replace('’', "'")]));
