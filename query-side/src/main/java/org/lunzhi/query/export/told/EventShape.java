package org.lunzhi.query.export.told;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.AssignedMediator;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.query.support.casework.CaseKind;

/**
 * What an export takes from one type of event, found by the types of its components: codes that may be shown, and what
 * it points at. A component of any other type is not even read.
 */
public final class EventShape {

    private static final Map<Class<?>, CaseKind> CASES = Map.of(
            GrievanceId.class, CaseKind.GRIEVANCE,
            MediationId.class, CaseKind.MEDIATION,
            AgreementId.class, CaseKind.AGREEMENT,
            ServiceRequestId.class, CaseKind.SERVICE_REQUEST);

    private static final String CHANNEL = "channel";
    private static final String STATUS = "status";

    private static final ClassValue<EventShape> SHAPES = new ClassValue<>() {
        @Override
        protected EventShape computeValue(Class<?> event) {
            return new EventShape(event);
        }
    };

    private final List<RecordComponent> components;

    private EventShape(Class<?> event) {
        this.components = Arrays.stream(event.getRecordComponents())
                .filter(EventShape::isTaken)
                .toList();
    }

    /** The shape of an event type. */
    public static EventShape of(Class<?> event) {
        return SHAPES.get(event);
    }

    /** The names of the codes that an event of this type may show, in the order of their declaration. */
    public List<String> facts() {
        return components.stream()
                .flatMap(component -> component.getType() == LedgerRow.class
                        ? Stream.of(CHANNEL, STATUS)
                        : Stream.of(component.getName()).filter(name -> Codes.isShown(component.getType())))
                .toList();
    }

    void tell(Object event, Telling telling) {
        for (RecordComponent component : components) {
            @Nullable Object value = valueOf(component, event);
            if (value != null) {
                tell(component.getName(), value, telling);
            }
        }
    }

    private static void tell(String name, Object value, Telling telling) {
        @Nullable CaseKind kind = CASES.get(value.getClass());
        if (kind != null) {
            telling.linkCase(name, kind, value.toString());
        } else if (value instanceof SessionId session) {
            telling.linkSession(name, session);
        } else if (value instanceof MediatorId mediator) {
            telling.linkMediator(name, mediator, false);
        } else if (value instanceof AssignedMediator assigned) {
            telling.linkMediator(name, assigned.mediator(), assigned.leads());
        } else if (value instanceof List<?> several) {
            several.forEach(each -> tell(name, each, telling));
        } else if (value instanceof LedgerRow row) {
            telling.fact(CHANNEL, row.channel().name());
            telling.fact(STATUS, row.status().name());
        } else if (value instanceof Enum<?> code && Codes.isShown(code.getDeclaringClass())) {
            telling.fact(name, code.name());
        }
    }

    private static boolean isTaken(RecordComponent component) {
        Class<?> type = component.getType();
        return Codes.isShown(type)
                || CASES.containsKey(type)
                || type == SessionId.class
                || type == MediatorId.class
                || type == AssignedMediator.class
                || type == LedgerRow.class
                || component.getName().equals("mediators");
    }

    private static @Nullable Object valueOf(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalStateException("Events are public records", closed);
        }
    }
}
