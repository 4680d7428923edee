/** The accounts of people in office: who they are, what they may do, how they prove it. */
@NullMarked
package org.lunzhi.station.account;

import org.jspecify.annotations.NullMarked;
