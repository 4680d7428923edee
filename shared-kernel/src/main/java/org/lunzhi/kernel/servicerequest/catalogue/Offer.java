package org.lunzhi.kernel.servicerequest.catalogue;

/** A service as an edition of the catalogue offers it. */
public record Offer(CatalogueEdition edition, ServiceItem item) {}
