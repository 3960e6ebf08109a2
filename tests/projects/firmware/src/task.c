#include "freertos/FreeRTOS.h"
#include <esp_wifi.h>
int main(void) { return 0; }
