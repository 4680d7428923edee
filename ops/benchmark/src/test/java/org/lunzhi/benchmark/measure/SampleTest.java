package org.lunzhi.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleTest {

    private final Sample hundred =
            Sample.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray());

    @Test
    void the_median_of_an_odd_number_is_the_middle_value() {
        assertThat(Sample.of(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_values() {
        assertThat(Sample.of(4, 1, 2, 8).median()).isEqualTo(3);
    }

    @Test
    void a_quantile_is_a_measured_value() {
        assertThat(hundred.quantile(0.5)).isEqualTo(50);
        assertThat(hundred.quantile(0.99)).isEqualTo(99);
        assertThat(hundred.quantile(1)).isEqualTo(100);
        assertThat(hundred.quantile(0)).isEqualTo(1);
    }

    @Test
    void the_spread_is_half_the_range_as_a_share_of_the_median() {
        assertThat(Sample.of(80, 100, 120).spread()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void nothing_measured_has_no_figures() {
        assertThat(Sample.of().median()).isNaN();
        assertThat(Sample.of().quantile(0.5)).isNaN();
        assertThat(Sample.of().spread()).isNaN();
    }

    @Test
    void a_sample_does_not_change_with_the_values_it_was_made_of() {
        double[] values = {3, 2, 1};
        Sample sample = Sample.of(values);
        values[1] = 100;
        assertThat(sample.median()).isEqualTo(2);
    }
}
