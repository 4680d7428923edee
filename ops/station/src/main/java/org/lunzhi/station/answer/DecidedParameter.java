package org.lunzhi.station.answer;

import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/** What a controller returns without the future around it. */
final class DecidedParameter extends MethodParameter {

    private final ResolvableType content;

    DecidedParameter(MethodParameter returned) {
        super(returned);
        this.content = ResolvableType.forMethodParameter(returned).getGeneric(0);
    }

    private DecidedParameter(DecidedParameter original) {
        super(original);
        this.content = original.content;
    }

    @Override
    public Class<?> getParameterType() {
        return content.resolve(Object.class);
    }

    @Override
    public Type getGenericParameterType() {
        return content.getType();
    }

    @Override
    public DecidedParameter clone() {
        return new DecidedParameter(this);
    }
}
