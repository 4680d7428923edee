package org.lunzhi.station.shape;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads {@code lunzhi.shape}; a plain condition, so that it also decides whether a side's packages are scanned. */
class SideCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, ?> side = Objects.requireNonNull(metadata.getAnnotationAttributes(OnSide.class.getName()));
        Shape shape = Shapes.of(context.getEnvironment());
        return shape.runs((Shape) Objects.requireNonNull(side.get("value")));
    }
}
