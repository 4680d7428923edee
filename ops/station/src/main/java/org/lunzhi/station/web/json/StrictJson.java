package org.lunzhi.station.web.json;

import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** A number is no text: what a caller meant is never guessed. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return mapper -> mapper.withCoercionConfig(
                LogicalType.Textual,
                coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** A list has no holes, and a value of the kernel has all its parts. */
    @Bean
    JsonMapperBuilderCustomizer wholeValues() {
        return mapper -> mapper.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .annotationIntrospector(
                        AnnotationIntrospector.pair(mapper.annotationIntrospector(), new WholeRecords()));
    }

    /** An amount is in yuan with two decimals, whether it is written 500, 500.0 or "500.00"; a third is not lost. */
    @Bean
    JacksonModule amounts() {
        return new SimpleModule("amounts").addDeserializer(BigDecimal.class, new Amount());
    }

    private static final class Amount extends StdDeserializer<BigDecimal> {

        private static final int DECIMALS = 2;
        private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

        Amount() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            boolean number = json.currentToken().isNumeric();
            String written = number || json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "";
            if (!WRITTEN.matcher(written).matches()) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, "", "no amount in yuan");
            }
            BigDecimal amount = new BigDecimal(written);
            return amount.scale() < DECIMALS ? amount.setScale(DECIMALS) : amount;
        }
    }
}
