package org.lunzhi.kernel.eventlog.contract;

import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Writes events, tokens and dead letters as JSON under their logical names, so that classes may move. */
public final class LogSerializer extends Jackson3Serializer {

    private static final Map<String, Class<?>> TOKENS =
            Map.of("token/GlobalSequence", GlobalSequenceTrackingToken.class, "token/Replay", ReplayToken.class);

    private static final String METADATA = MetaData.class.getName();

    private final EventCatalogue catalogue;

    private LogSerializer(Builder builder, EventCatalogue catalogue) {
        super(builder);
        this.catalogue = catalogue;
    }

    /** A serializer that knows the events of this catalogue; other classes keep their own names. */
    public static LogSerializer of(EventCatalogue catalogue) {
        var subTypes = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.")
                .build();
        Builder builder = builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(subTypes)
                        .addModule(QuickTimes.module())
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS));
        return new LogSerializer(builder, catalogue);
    }

    public EventCatalogue catalogue() {
        return catalogue;
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Axon's
    public SerializedType typeForClass(Class type) {
        SerializedType plain = super.typeForClass(type);
        return logicalName(type)
                .<SerializedType>map(name -> new SimpleSerializedType(name, plain.getRevision()))
                .orElse(plain);
    }

    /** Logical names are looked up; the class loader is asked, which takes longer, only about others. */
    @Override
    @SuppressWarnings("rawtypes") // the signature is Axon's
    public Class classForType(SerializedType type) {
        return classOf(type.getName()).orElseGet(() -> super.classForType(type));
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        return classOf(stored.getName()).map(Class::getName).orElse(stored.getName());
    }

    private Optional<Class<?>> classOf(String name) {
        if (name.equals(METADATA)) {
            return Optional.of(MetaData.class);
        }
        return Optional.<Class<?>>ofNullable(TOKENS.get(name)).or(() -> catalogue.typeOf(name));
    }

    private Optional<String> logicalName(Class<?> type) {
        return catalogue
                .nameOf(type)
                .or(() -> TOKENS.entrySet().stream()
                        .filter(token -> token.getValue().equals(type))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }
}
