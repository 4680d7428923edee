package org.lunzhi.station.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VoiceTest {

    @Test
    void a_body_is_written_the_same_whatever_the_order_it_was_put_together_in() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("b", 1);
        inner.put("a", 2);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("second", inner);
        body.put("first", "text");

        assertThat(Voice.written(body)).isEqualTo("{\"first\":\"text\",\"second\":{\"a\":2,\"b\":1}}");
    }
}
