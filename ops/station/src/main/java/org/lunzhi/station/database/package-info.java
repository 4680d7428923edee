/** Where the station keeps its data: a MongoDB server that is named, or one that runs inside the process. */
@NullMarked
package org.lunzhi.station.database;

import org.jspecify.annotations.NullMarked;
