package org.lunzhi.station;

import org.lunzhi.kernel.architecture.Tidy;

class StationTidyTest extends Tidy {}
