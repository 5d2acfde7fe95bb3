package io.github.schemacheck.benchmarks;

import java.util.List;

/**
 * A line of a table: what one contender took.
 *
 * @param ratio its time by that of the first of its group, the median of the pairs of one round
 */
record Row(String group, String name, double seconds, double mebibytes, double ratio) {
    static Row of(String group, String name, List<Measured> own, List<Measured> first) {
        List<Double> ratios = java.util.stream.IntStream.range(0, own.size())
                .mapToObj(i -> own.get(i).seconds() / first.get(i).seconds())
                .toList();
        return new Row(
                group,
                name,
                median(own.stream().map(Measured::seconds).toList()),
                median(own.stream().map(Measured::mebibytes).toList()),
                median(ratios));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
