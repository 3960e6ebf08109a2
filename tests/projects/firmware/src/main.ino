#include <Wire.h>
# include "PubSubClient.h"
// #include <SPI.h>
/*
#include <SPI.h>
*/
void setup() { Serial.println("#include <SPI.h>"); }
