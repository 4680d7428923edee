package org.lunzhi.kernel.servicerequest.catalogue;

/** 五办: how a service is handled; constants are only ever added. */
public enum HandlingMode {
    /** 现场办: at once, at the counter. */
    ON_THE_SPOT,
    /** 代理办: somebody acts in the requester's place. */
    BY_PROXY,
    /** 协助办: somebody helps the requester to act. */
    ASSISTED,
    /** 介绍办: the requester is led to the competent body. */
    REFERRED,
    /** 全程办: the station sees it through. */
    END_TO_END
}
