/* The methods of a reader's own area, the same as those of hooks/jsna/methods: numbers in, numbers out, no page.
   A browser test holds them to the Python ones. */
"use strict";
const jsnaMethods = (() => {
  // ln gamma by the approximation of Lanczos (SIAM Journal on Numerical Analysis 1, 1964), with g = 7 and nine terms.
  const LANCZOS = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const logGamma = (x) => {
    const t = x + 6.5;
    const sum = LANCZOS.reduce((total, term, place) => (place ? total + term / (x - 1 + place) : term), 0);
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
  };

  // The value of a continued fraction by Lentz's method.
  const fraction = (first, step) => {
    const smallest = 1e-300;
    let total = first || smallest;
    let above = total;
    let below = 0;
    for (let i = 1; i < 100000; i += 1) {
      const [numerator, denominator] = step(i);
      below = 1 / (denominator + numerator * below || smallest);
      above = denominator + numerator / above || smallest;
      total *= above * below;
      if (Math.abs(above * below - 1) < 1e-15) return total;
    }
    throw new Error("a continued fraction did not settle");
  };

  const series = (shape, x) => {
    let term = 1 / shape;
    let total = term;
    for (let step = shape + 1; Math.abs(term) > Math.abs(total) * 1e-17; step += 1) {
      term *= x / step;
      total += term;
    }
    return total;
  };

  // The two regularised incomplete gamma functions (Abramowitz and Stegun 6.5.29 and 6.5.31).
  const gammaTails = (shape, x) => {
    if (x <= 0) return [0, 1];
    const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
    if (x < shape + 1) {
      const under = scale * series(shape, x);
      return [under, 1 - under];
    }
    const over = scale / fraction(x + 1 - shape, (i) => [-i * (i - shape), x + 1 - shape + 2 * i]);
    return [1 - over, over];
  };

  // Where a rising function of a positive number crosses zero, by halving, to the last digit.
  const root = (rising, guess) => {
    let low = 0;
    let high = guess + 4 * Math.sqrt(guess) + 4;
    while (rising(high) < 0) [low, high] = [high, 2 * high];
    for (;;) {
      const middle = (low + high) / 2;
      if (!(low < middle && middle < high) || high - low < 1e-15 * high) return middle;
      [low, high] = rising(middle) < 0 ? [middle, high] : [low, middle];
    }
  };

  // Exact limits of a count (Garwood 1936), for counts that are not whole numbers too.
  const exact = (count, limits) => {
    const tail = (1 - limits.level) / 2;
    const lower = count === 0 ? 0 : root((mean) => gammaTails(count, mean)[0] - tail, count);
    return { lower, upper: root((mean) => tail - gammaTails(count + 1, mean)[1], count + 1) };
  };

  // Byar's limits of a count (Breslow and Day 1987); no lower one where the formula gives a negative number.
  const byar = (count, { z }) => {
    const more = count + 1;
    const lower = count === 0 ? -1 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
    return { lower: lower < 0 ? null : lower, upper: more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3 };
  };

  // Wilson's score limits of a proportion (Wilson 1927).
  const wilson = (count, denominator, { z }) => {
    const square = z * z;
    const width = 2 * (denominator + square);
    const half = z * Math.sqrt(square + 4 * count * (1 - count / denominator));
    return {
      lower: count === 0 ? 0 : (2 * count + square - half) / width,
      upper: count === denominator ? 1 : (2 * count + square + half) / width,
    };
  };

  const scaled = (limit, by) => (limit === null ? null : limit * by);

  /* The value of a sum and its limits, in the measure's unit; `way` is wilson, rate, share or total. */
  const estimate = (way, count, denominator, multiplier, limits) => {
    if (way === "total") return { value: count, lower: null, upper: null };
    const value = (count / denominator) * multiplier;
    if (way === "share") return { value, lower: null, upper: null };
    const found = way === "wilson" ? wilson(count, denominator, limits)
      : count < limits.exact_below ? exact(count, limits) : byar(count, limits);
    const by = way === "wilson" ? multiplier : multiplier / denominator;
    return { value, lower: scaled(found.lower, by), upper: scaled(found.upper, by) };
  };

  /* Better, Similar, Worse, Higher, Lower or Not compared: whether the benchmark lies within the 95% limits. */
  const compare = ({ value, lower, upper }, benchmark, polarity) => {
    if ([value, lower, upper, benchmark].some((number) => number === null) || !(lower <= upper)) return "Not compared";
    if (lower <= benchmark && benchmark <= upper) return "Similar";
    const above = upper >= benchmark;
    if (polarity === "none") return above ? "Higher" : "Lower";
    return above === (polarity === "high") ? "Better" : "Worse";
  };

  /* One measure over some areas, given by their places in the file: its value, or why there is none.
     A withheld number is never filled in: with it among them, nothing is added up at all. */
  const added = (measure, places, data) => {
    const absent = places.filter((place) => data.areas[place].code in measure.absent);
    if (!places.length || absent.length) return { absent };
    const sum = (numbers) => places.reduce((total, place) => total + numbers[place], 0);
    const count = sum(measure.counts);
    const denominator = measure.way === "total" ? null : sum(measure.denominators);
    if (measure.way === "rate" && count < measure.least_rate) return { absent, few: true };
    const found = estimate(measure.way, count, denominator, measure.multiplier, data.limits);
    const whole = places.length === data.areas.length; // an area is not compared with itself
    const against = (benchmark) => (measure.compared ? compare(found, benchmark, measure.polarity) : "Not compared");
    const home = whole ? "Not compared" : against(measure.home);
    return { absent, ...found, count, denominator, england: against(measure.england), home };
  };

  return { added, compare, estimate, logGamma };
})();
