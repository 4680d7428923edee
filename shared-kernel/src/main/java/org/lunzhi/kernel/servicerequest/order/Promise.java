package org.lunzhi.kernel.servicerequest.order;

import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;

/** The service that is promised, by which edition and policy, and the unit that answers for it. */
public record Promise(
        ServiceCode service, CatalogueEdition edition, UnitId competent, Urgency urgency, PolicyVersion policy) {}
